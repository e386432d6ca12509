// SPDX-License-Identifier: MIT
#include "host/text/addresses.h"

#include <algorithm>
#include <array>
#include <optional>

#include "host/text/byte_search.h"
#include "host/text/code_points.h"

namespace forethought {
namespace {

// Endings that make a dotted word a web address without "www.". Only such as are no English words,
// for people forget the space after a full stop: "told.me".
constexpr std::array<std::string_view, 23> kDomains = {
    "au",  "com", "cymru", "de",  "edu", "es", "eu",  "fr",   "gle", "gov", "ie",   "info",
    "int", "io",  "ly",    "net", "nl",  "nz", "org", "scot", "tv",  "uk",  "wales"};
// Those that count before a path: "t.co/x", "youtu.be/x", "wa.me/x".
constexpr std::array<std::string_view, 5> kPathDomains = {"be", "co", "gl", "gd", "me"};

// Punctuation of the sentence around an address.
constexpr std::string_view kClosing = ".,;:!?'\")]}>";

bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}
bool is_domain_character(char c) {
  return is_ascii_alnum(c) || c == '-' || c == '.';
}
bool is_mailbox_character(char c) {
  return is_domain_character(c) || c == '_' || c == '+' || c == '%';
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// Finds the address around one of its telling signs: the first full stop, colon or at sign. Knows
// where the address before it ended, to stay clear of it.
class AddressFinder {
 public:
  explicit AddressFinder(std::string_view text) : text_(text), signs_(text, {'@', '.', ':'}) {}

  std::vector<ByteSpan> find() {
    for (std::size_t sign = signs_.next(0); sign < text_.size();) {
      const std::optional<ByteSpan> address = address_at(sign);
      if (address) {
        found_.push_back(*address);
        floor_ = address->end;
        sign = signs_.next(floor_);
      } else {
        // A dotted word is looked at once, not at each of its full stops.
        sign = signs_.next(is_inner_dot(sign) ? run_end(sign, is_domain_character) : sign + 1);
      }
    }
    return std::move(found_);
  }

 private:
  bool is_inner_dot(std::size_t sign) const {
    return text_[sign] == '.' && sign > 0 && sign + 1 < text_.size() &&
           is_ascii_alnum(text_[sign - 1]) && is_ascii_alnum(text_[sign + 1]);
  }

  std::optional<ByteSpan> address_at(std::size_t sign) const {
    if (text_[sign] == ':') return schemed(sign);
    if (text_[sign] == '.') return is_inner_dot(sign) ? dotted(sign) : std::nullopt;
    const std::optional<ByteSpan> mail = mail_address(sign);
    return mail ? mail : handle(sign);
  }

  // "https://…", to the next space.
  std::optional<ByteSpan> schemed(std::size_t colon) const {
    if (!text_.substr(colon).starts_with("://")) return {};
    const std::string_view before = text_.substr(floor_, colon - floor_);
    for (const std::string_view scheme : {"https", "http"}) {
      if (!before.ends_with(scheme)) continue;
      const std::size_t start = colon - scheme.size();
      if (is_letter_or_digit(code_point_before(text_, start))) return {};
      return address(start, path_end(colon + 3), colon + 3);
    }
    return {};
  }

  // "www.example.com/…", "nhs.uk", "name.lastname@…".
  std::optional<ByteSpan> dotted(std::size_t dot) const {
    const ByteSpan domain{run_start(dot, is_domain_character), run_end(dot, is_domain_character)};
    const std::string_view name = without_dots(domain);
    if (name.size() < 4 || borders_letter(domain)) return {};
    const std::size_t start = domain.start + text_.substr(domain.start).find(name);
    const std::size_t end = start + name.size();
    if (end < text_.size() && text_[end] == '@') return {};  // a mailbox: found by its "@"
    const std::size_t last_dot = name.rfind('.');
    if (last_dot == std::string_view::npos) return {};
    const std::string_view ending = name.substr(last_dot + 1);
    const bool has_path =
        end + 1 < text_.size() && text_[end] == '/' && is_ascii_alnum(text_[end + 1]);
    if (name.starts_with("www.") || is_one_of(kDomains, ending) ||
        (has_path && is_one_of(kPathDomains, ending))) {
      return address(start, has_path ? path_end(end) : end, start);
    }
    return {};
  }

  std::optional<ByteSpan> mail_address(std::size_t at) const {
    const std::string_view mailbox = without_dots({run_start(at, is_mailbox_character), at});
    const std::string_view domain = without_dots({at + 1, run_end(at + 1, is_domain_character)});
    if (mailbox.empty() || domain.find('.') == std::string_view::npos) return {};
    if (!is_ascii_alnum(text_[at - 1]) || !is_ascii_alnum(text_[at + 1])) return {};
    return ByteSpan{at - mailbox.size(), at + 1 + domain.size()};
  }

  // "@name", "@name.instance.social", "@name@instance.social".
  std::optional<ByteSpan> handle(std::size_t at) const {
    if (is_handle_character(code_point_before(text_, at))) return {};
    const char32_t first = code_point_at(text_, at + 1);
    if (!is_letter(first) && first != U'_') return {};
    std::size_t end = handle_end(at + 1);
    if (end < text_.size() && text_[end] == '@') {
      const std::string_view instance =
          without_dots({end + 1, run_end(end + 1, is_domain_character)});
      const bool follows = instance.data() == text_.data() + end + 1;
      if (follows && instance.find('.') != std::string_view::npos) end += 1 + instance.size();
    }
    return ByteSpan{at, end};
  }

  static bool is_handle_character(char32_t c) { return c == U'_' || is_letter_or_digit(c); }

  // Full stops count inside only, so that one may end the sentence.
  std::size_t handle_end(std::size_t start) const {
    std::size_t end = start;
    while (end < text_.size()) {
      const bool inner_dot =
          text_[end] == '.' && is_handle_character(code_point_at(text_, end + 1));
      if (!inner_dot && !is_handle_character(code_point_at(text_, end))) break;
      end += code_point_size(text_, end);
    }
    return end;
  }

  std::size_t run_start(std::size_t from, bool (*belongs)(char)) const {
    while (from > floor_ && belongs(text_[from - 1])) --from;
    return from;
  }
  std::size_t run_end(std::size_t from, bool (*belongs)(char)) const {
    while (from < text_.size() && belongs(text_[from])) ++from;
    return from;
  }

  // The part of `span` without full stops and hyphens at its ends.
  std::string_view without_dots(ByteSpan span) const {
    std::string_view part = text_.substr(span.start, span.size());
    while (!part.empty() && !is_ascii_alnum(part.front())) part.remove_prefix(1);
    while (!part.empty() && !is_ascii_alnum(part.back())) part.remove_suffix(1);
    return part;
  }

  bool borders_letter(ByteSpan span) const {
    return is_handle_character(code_point_before(text_, span.start)) ||
           is_handle_character(code_point_at(text_, span.end));
  }

  // To the next space, without the punctuation before it.
  std::size_t path_end(std::size_t start) const {
    std::size_t end = std::min(text_.find(' ', start), text_.size());
    while (end > start && kClosing.find(text_[end - 1]) != std::string_view::npos) {
      --end;
    }
    return end;
  }

  std::optional<ByteSpan> address(std::size_t start, std::size_t end, std::size_t least) const {
    if (end <= least) return {};
    return ByteSpan{start, end};
  }

  std::string_view text_;
  CharacterSearch<3> signs_;
  std::vector<ByteSpan> found_;
  std::size_t floor_ = 0;
};

}  // namespace

std::vector<ByteSpan> find_addresses(std::string_view folded) {
  return AddressFinder(folded).find();
}

bool stands_in(const std::vector<ByteSpan>& spans, std::size_t byte) {
  const auto after = std::ranges::upper_bound(spans, byte, {}, &ByteSpan::start);
  return after != spans.begin() && byte < (after - 1)->end;
}

}  // namespace forethought
