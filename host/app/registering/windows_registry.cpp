// SPDX-License-Identifier: MIT
// Compiled on Windows only, and never run: no part of Forethought has been on Windows yet. What
// decides which keys are written is in manifest_keys.cpp, which is tested with a registry in
// memory.
#include <windows.h>

#include "host/app/registering/registry.h"

namespace forethought {
namespace {

// Browsers read the view of 32-bit programs first and that of 64-bit ones then: one is enough.
constexpr REGSAM kView = KEY_WOW64_64KEY;

HKEY root_of(Registry::Hive hive) {
  return hive == Registry::Hive::user ? HKEY_CURRENT_USER : HKEY_LOCAL_MACHINE;
}

std::wstring wide(const std::string& text) {
  const int size = static_cast<int>(text.size());
  std::wstring wide(MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), size, wide.data(), static_cast<int>(wide.size()));
  return wide;
}

std::string narrow(const std::wstring& text) {
  const int size = static_cast<int>(text.size());
  const int bytes =
      WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr);
  std::string narrow(static_cast<std::size_t>(bytes), '\0');
  WideCharToMultiByte(CP_UTF8, 0, text.data(), size, narrow.data(), bytes, nullptr, nullptr);
  return narrow;
}

std::wstring below_software(const std::string& key) {
  return L"Software\\" + wide(key);
}

Error failed(const std::string& key, LSTATUS status) {
  return Error{"registry: " + key + ": error " + std::to_string(status)};
}

class OpenKey {
 public:
  explicit OpenKey(HKEY key) : key_(key) {}
  OpenKey(const OpenKey&) = delete;
  OpenKey& operator=(const OpenKey&) = delete;
  ~OpenKey() { RegCloseKey(key_); }
  HKEY get() const { return key_; }

 private:
  HKEY key_;
};

// How many keys stand below one; nothing where it cannot be opened.
std::optional<DWORD> keys_below(Registry::Hive hive, const std::string& key) {
  HKEY raw = nullptr;
  const std::wstring path = below_software(key);
  if (RegOpenKeyExW(root_of(hive), path.c_str(), 0, KEY_READ | kView, &raw) != ERROR_SUCCESS) {
    return std::nullopt;
  }
  const OpenKey open(raw);
  DWORD count = 0;
  RegQueryInfoKeyW(open.get(), nullptr, nullptr, nullptr, &count, nullptr, nullptr, nullptr,
                   nullptr, nullptr, nullptr, nullptr);
  return count;
}

class WindowsRegistry : public Registry {
 public:
  bool has(Hive hive, const std::string& key) const override {
    return keys_below(hive, key).has_value();
  }

  std::optional<std::string> value(Hive hive, const std::string& key) const override {
    const std::wstring path = below_software(key);
    constexpr DWORD kFlags = RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY;
    DWORD bytes = 0;
    if (RegGetValueW(root_of(hive), path.c_str(), nullptr, kFlags, nullptr, nullptr, &bytes) !=
        ERROR_SUCCESS) {
      return std::nullopt;
    }
    std::wstring text(bytes / sizeof(wchar_t), L'\0');
    if (RegGetValueW(root_of(hive), path.c_str(), nullptr, kFlags, nullptr, text.data(), &bytes) !=
        ERROR_SUCCESS) {
      return std::nullopt;
    }
    return narrow(text.c_str());
  }

  Result<void> set(Hive hive, const std::string& key, const std::string& value) override {
    HKEY raw = nullptr;
    LSTATUS status = RegCreateKeyExW(root_of(hive), below_software(key).c_str(), 0, nullptr, 0,
                                     KEY_WRITE | kView, nullptr, &raw, nullptr);
    if (status != ERROR_SUCCESS) return failed(key, status);
    const OpenKey open(raw);
    const std::wstring text = wide(value);
    const auto bytes = static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t));
    status = RegSetValueExW(open.get(), nullptr, 0, REG_SZ,
                            reinterpret_cast<const BYTE*>(text.c_str()), bytes);
    if (status != ERROR_SUCCESS) return failed(key, status);
    return {};
  }

  Result<bool> remove(Hive hive, const std::string& key) override {
    if (keys_below(hive, key).value_or(0) > 0) return false;
    const LSTATUS status = RegDeleteKeyExW(root_of(hive), below_software(key).c_str(), kView, 0);
    if (status == ERROR_FILE_NOT_FOUND) return false;
    if (status != ERROR_SUCCESS) return failed(key, status);
    return true;
  }
};

}  // namespace

std::unique_ptr<Registry> windows_registry() {
  return std::make_unique<WindowsRegistry>();
}

}  // namespace forethought
