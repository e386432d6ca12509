// SPDX-License-Identifier: MIT
#include "host/store/salvage.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <vector>

#include "host/store/schema.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

// Not the users', but lasting too: which packs are too old to be imported.
constexpr UserTable kNewestImport{"newest_import", "only_row, version", "?, ?"};

// A damaged page can hold any bytes; only UTF-8 may go on to the browser.
bool is_utf8(const std::string& text) {
  json::error_code error;
  json::parse(json::serialize(json::string_view(text)), error);
  return !error;
}

// Copies the rows of one user table, in one direction, until one cannot be read.
class TableCopy {
 public:
  TableCopy(const UserTable& table, Database& from, Database& into)
      : table_(table), from_(from), into_(into) {}

  // Whether every row was read and copied.
  bool copy() {
    could_read_ = bool(copy_in_order("rowid"));
    if (could_read_) return !lost_row_;
    // What stands behind the damage can be reached from the other end.
    (void)copy_in_order("rowid DESC");
    return false;
  }

  bool copied_any() const { return copied_any_; }
  bool could_read() const { return could_read_; }

 private:
  Result<void> copy_in_order(const std::string& order) {
    const std::string select = "SELECT " + std::string(table_.columns) + " FROM " +
                               std::string(table_.name) + " ORDER BY " + order;
    return from_.each(select, {}, [&](Row row) { copy_row(row); });
  }

  void copy_row(Row row) {
    std::vector<std::string> values;
    const auto columns = std::count(table_.placeholders.begin(), table_.placeholders.end(), '?');
    for (int i = 0; i < columns; ++i) values.push_back(row.text(i));
    if (std::all_of(values.begin(), values.end(), is_utf8) && insert(values)) {
      copied_any_ = true;
    } else {
      lost_row_ = true;
    }
  }

  bool insert(const std::vector<std::string>& values) {
    const std::string insert = "INSERT OR IGNORE INTO " + std::string(table_.name) + " (" +
                               std::string(table_.columns) + ") VALUES (" +
                               std::string(table_.placeholders) + ")";
    return bool(into_.run(insert, std::vector<Database::Value>(values.begin(), values.end())));
  }

  const UserTable& table_;
  Database& from_;
  Database& into_;
  bool could_read_ = true;
  bool lost_row_ = false;
  bool copied_any_ = false;
};

bool is_beside(const fs::path& path) {
  const std::string name = path.string();
  return std::ranges::any_of(kDatabaseEndings, [&](std::string_view ending) {
    return !ending.empty() && name.ends_with(ending);
  });
}

std::vector<fs::path> files_set_aside(const std::string& file) {
  const fs::path path = fs::absolute(file);
  const std::string beginning = path.filename().string() + ".damaged-";
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(path.parent_path(), ignored)) {
    if (entry.path().filename().string().starts_with(beginning)) files.push_back(entry.path());
  }
  return files;
}

}  // namespace

Result<Salvaged> salvage_user_tables(const std::string& damaged_file, Database& into) {
  auto from = Database::open(damaged_file, Database::Access::read);
  if (!from) return from.error();
  auto transaction = Transaction::begin(into);
  if (!transaction) return transaction.error();
  bool everything = true;
  bool anything = false;
  for (const UserTable& table : user_tables()) {
    TableCopy copy(table, *from, into);
    everything = copy.copy() && everything;
    anything = anything || copy.copied_any();
    if (!copy.could_read() && !from->damaged())
      return Error{"store: another program has it to itself"};
  }
  (void)TableCopy(kNewestImport, *from, into).copy();
  if (const auto kept = transaction->commit(); !kept) return kept.error();
  if (everything) return Salvaged::everything;
  return anything ? Salvaged::some : Salvaged::nothing;
}

Result<std::string> set_aside(const std::string& file) {
  std::string aside;
  int number = 0;
  do {
    aside = file + ".damaged-" + std::to_string(++number);
  } while (fs::exists(aside));
  for (const std::string_view ending : kDatabaseEndings) {
    const std::string from = std::string(file).append(ending);
    if (std::rename(from.c_str(), std::string(aside).append(ending).c_str()) == 0) continue;
    if (errno != ENOENT) return Error{from + ": " + std::strerror(errno)};
  }
  return aside;
}

bool setting_aside_began(const std::string& file) {
  return std::ranges::any_of(files_set_aside(file), [](const fs::path& path) {
    const std::string name = path.string();
    std::error_code unknown;
    return is_beside(path) && !fs::exists(name.substr(0, name.rfind('-')), unknown);
  });
}

int count_set_aside(const std::string& file) {
  return static_cast<int>(std::ranges::count_if(files_set_aside(file), std::not_fn(is_beside)));
}

void delete_set_aside(const std::string& file) {
  std::error_code ignored;
  for (const fs::path& path : files_set_aside(file)) fs::remove(path, ignored);
}

}  // namespace forethought
