// SPDX-License-Identifier: MIT
#include "host/app/registering/browsers.h"

// Where each browser looks, as its makers or the installers of other hosts have it:
// KeePassXC's NativeMessageInstaller, browserpass-native's Makefile, KDE's
// plasma-browser-integration, Bitwarden's native-messaging and PassFF's installers, beside what
// Chromium and Firefox document. Where these contradict each other nobody has tried, and a row
// would be a guess. So there is none for Opera on Linux and Windows, for LibreWolf on Windows, or
// for Vivaldi's folder for everyone on Linux. Tor Browser keeps its folder where it was unpacked:
// --dir reaches it.

namespace forethought {
namespace {

constexpr auto kChromium = BrowserFamily::chromium;
constexpr auto kFirefox = BrowserFamily::firefox;
constexpr auto kHome = Below::home;
constexpr auto kConfig = Below::configuration;
constexpr auto kSnap = Confinement::snap;
constexpr auto kFlatpak = Confinement::flatpak;

// Chrome's channels and Brave share Chrome's folder for everyone. Chrome for Testing reads Chrome's
// folder before version 146. Firefox has no policy about native messaging. One built where there is
// /usr/lib64, as Fedora's is, looks there instead of in /usr/lib; none looks in /usr/share,
// whatever Mozilla's pages say (GetSystemParentDirectory in nsXREDirProvider.cpp). It keeps
// manifests below ~/.mozilla even where its profiles are below ~/.config, as they are when version
// 153 starts first; LibreWolf and Waterfox look there too in some versions.
constexpr Browser kLinux[] = {
    {"chromium", "Chromium", kChromium, kConfig, "chromium", "chromium/NativeMessagingHosts", "",
     "/etc/chromium/native-messaging-hosts", "/etc/chromium/policies/managed"},
    {"chrome", "Google Chrome", kChromium, kConfig, "google-chrome",
     "google-chrome/NativeMessagingHosts", "", "/etc/opt/chrome/native-messaging-hosts",
     "/etc/opt/chrome/policies/managed"},
    {"chrome-beta", "Google Chrome Beta", kChromium, kConfig, "google-chrome-beta",
     "google-chrome-beta/NativeMessagingHosts", "", "/etc/opt/chrome/native-messaging-hosts",
     "/etc/opt/chrome/policies/managed"},
    {"chrome-dev", "Google Chrome Dev", kChromium, kConfig, "google-chrome-unstable",
     "google-chrome-unstable/NativeMessagingHosts", "", "/etc/opt/chrome/native-messaging-hosts",
     "/etc/opt/chrome/policies/managed"},
    {"chrome-for-testing", "Chrome for Testing", kChromium, kConfig, "google-chrome-for-testing",
     "google-chrome-for-testing/NativeMessagingHosts", "google-chrome/NativeMessagingHosts", "",
     ""},
    {"edge", "Microsoft Edge", kChromium, kConfig, "microsoft-edge",
     "microsoft-edge/NativeMessagingHosts", "", "/etc/opt/edge/native-messaging-hosts",
     "/etc/opt/edge/policies/managed"},
    {"brave", "Brave", kChromium, kConfig, "BraveSoftware/Brave-Browser",
     "BraveSoftware/Brave-Browser/NativeMessagingHosts", "",
     "/etc/opt/chrome/native-messaging-hosts", "/etc/brave/policies/managed"},
    {"vivaldi", "Vivaldi", kChromium, kConfig, "vivaldi", "vivaldi/NativeMessagingHosts", "", "",
     "/etc/opt/vivaldi/policies/managed"},
    {"yandex", "Yandex Browser", kChromium, kConfig, "yandex-browser",
     "yandex-browser/NativeMessagingHosts", "", "/etc/opt/yandex-browser/native-messaging-hosts",
     ""},
    {"iridium", "Iridium", kChromium, kConfig, "iridium", "iridium/NativeMessagingHosts", "",
     "/etc/iridium-browser/native-messaging-hosts", ""},
    {"slimjet", "Slimjet", kChromium, kConfig, "slimjet", "slimjet/NativeMessagingHosts", "",
     "/etc/opt/slimjet/native-messaging-hosts", ""},
    {"helium", "Helium", kChromium, kConfig, "net.imput.helium",
     "net.imput.helium/NativeMessagingHosts", "", "", ""},
    {"firefox", "Firefox", kFirefox, kHome, ".mozilla", ".mozilla/native-messaging-hosts", "",
     "/usr/lib/mozilla/native-messaging-hosts", "", Confinement::none, "", "mozilla/firefox",
     "/usr/lib64/mozilla/native-messaging-hosts"},
    {"librewolf", "LibreWolf", kFirefox, kHome, ".librewolf", ".librewolf/native-messaging-hosts",
     ".mozilla/native-messaging-hosts", "/usr/lib/librewolf/native-messaging-hosts", ""},
    {"waterfox", "Waterfox", kFirefox, kHome, ".waterfox", ".waterfox/native-messaging-hosts",
     ".mozilla/native-messaging-hosts", "/usr/lib/waterfox/native-messaging-hosts", ""},

    {"chromium-snap", "Chromium (snap)", kChromium, kHome, "snap/chromium",
     "snap/chromium/common/chromium/NativeMessagingHosts", "", "", "", kSnap, "chromium"},
    {"firefox-snap", "Firefox (snap)", kFirefox, kHome, "snap/firefox",
     ".mozilla/native-messaging-hosts", "", "", "", kSnap, "firefox"},

    {"chromium-flatpak", "Chromium (Flatpak)", kChromium, kHome, ".var/app/org.chromium.Chromium",
     ".var/app/org.chromium.Chromium/config/chromium/NativeMessagingHosts", "", "", "", kFlatpak,
     "org.chromium.Chromium"},
    {"ungoogled-flatpak", "Ungoogled Chromium (Flatpak)", kChromium, kHome,
     ".var/app/io.github.ungoogled_software.ungoogled_chromium",
     ".var/app/io.github.ungoogled_software.ungoogled_chromium/config/chromium/"
     "NativeMessagingHosts",
     "", "", "", kFlatpak, "io.github.ungoogled_software.ungoogled_chromium"},
    {"chrome-flatpak", "Google Chrome (Flatpak)", kChromium, kHome, ".var/app/com.google.Chrome",
     ".var/app/com.google.Chrome/config/google-chrome/NativeMessagingHosts", "", "", "", kFlatpak,
     "com.google.Chrome"},
    {"chrome-dev-flatpak", "Google Chrome Dev (Flatpak)", kChromium, kHome,
     ".var/app/com.google.ChromeDev",
     ".var/app/com.google.ChromeDev/config/google-chrome-unstable/NativeMessagingHosts", "", "", "",
     kFlatpak, "com.google.ChromeDev"},
    {"edge-flatpak", "Microsoft Edge (Flatpak)", kChromium, kHome, ".var/app/com.microsoft.Edge",
     ".var/app/com.microsoft.Edge/config/microsoft-edge/NativeMessagingHosts", "", "", "", kFlatpak,
     "com.microsoft.Edge"},
    {"brave-flatpak", "Brave (Flatpak)", kChromium, kHome, ".var/app/com.brave.Browser",
     ".var/app/com.brave.Browser/config/BraveSoftware/Brave-Browser/NativeMessagingHosts", "", "",
     "", kFlatpak, "com.brave.Browser"},
    {"firefox-flatpak", "Firefox (Flatpak)", kFirefox, kHome, ".var/app/org.mozilla.firefox",
     ".var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts", "", "", "", kFlatpak,
     "org.mozilla.firefox"},
    {"librewolf-flatpak", "LibreWolf (Flatpak)", kFirefox, kHome,
     ".var/app/io.gitlab.librewolf-community",
     ".var/app/io.gitlab.librewolf-community/.librewolf/native-messaging-hosts", "", "", "",
     kFlatpak, "io.gitlab.librewolf-community"},
    {"waterfox-flatpak", "Waterfox (Flatpak)", kFirefox, kHome, ".var/app/net.waterfox.waterfox",
     ".var/app/net.waterfox.waterfox/.waterfox/native-messaging-hosts", "", "", "", kFlatpak,
     "net.waterfox.waterfox"},
};

// Below ~/Library/Application Support. Browsers whose folder for everyone no installer names have
// none. Installers write LibreWolf's with a capital or without, which is one folder on a disk of
// macOS as it comes; one of them writes Chrome's folder for Brave.
constexpr Browser kMacos[] = {
    {"chromium", "Chromium", kChromium, kConfig, "Chromium", "Chromium/NativeMessagingHosts", "",
     "/Library/Application Support/Chromium/NativeMessagingHosts", ""},
    {"chrome", "Google Chrome", kChromium, kConfig, "Google/Chrome",
     "Google/Chrome/NativeMessagingHosts", "", "/Library/Google/Chrome/NativeMessagingHosts", ""},
    {"chrome-beta", "Google Chrome Beta", kChromium, kConfig, "Google/Chrome Beta",
     "Google/Chrome Beta/NativeMessagingHosts", "", "", ""},
    {"chrome-dev", "Google Chrome Dev", kChromium, kConfig, "Google/Chrome Dev",
     "Google/Chrome Dev/NativeMessagingHosts", "", "", ""},
    {"chrome-canary", "Google Chrome Canary", kChromium, kConfig, "Google/Chrome Canary",
     "Google/Chrome Canary/NativeMessagingHosts", "", "", ""},
    {"chrome-for-testing", "Chrome for Testing", kChromium, kConfig, "Google/ChromeForTesting",
     "Google/ChromeForTesting/NativeMessagingHosts", "", "", ""},
    {"edge", "Microsoft Edge", kChromium, kConfig, "Microsoft Edge",
     "Microsoft Edge/NativeMessagingHosts", "", "", ""},
    {"edge-beta", "Microsoft Edge Beta", kChromium, kConfig, "Microsoft Edge Beta",
     "Microsoft Edge Beta/NativeMessagingHosts", "", "", ""},
    {"edge-dev", "Microsoft Edge Dev", kChromium, kConfig, "Microsoft Edge Dev",
     "Microsoft Edge Dev/NativeMessagingHosts", "", "", ""},
    {"edge-canary", "Microsoft Edge Canary", kChromium, kConfig, "Microsoft Edge Canary",
     "Microsoft Edge Canary/NativeMessagingHosts", "", "", ""},
    {"brave", "Brave", kChromium, kConfig, "BraveSoftware/Brave-Browser",
     "BraveSoftware/Brave-Browser/NativeMessagingHosts", "", "", ""},
    {"vivaldi", "Vivaldi", kChromium, kConfig, "Vivaldi", "Vivaldi/NativeMessagingHosts", "",
     "/Library/Application Support/Vivaldi/NativeMessagingHosts", ""},
    {"opera", "Opera", kChromium, kConfig, "com.operasoftware.Opera",
     "com.operasoftware.Opera/NativeMessagingHosts", "", "", ""},
    {"arc", "Arc", kChromium, kConfig, "Arc/User Data", "Arc/User Data/NativeMessagingHosts", "",
     "/Library/Application Support/Arc/User Data/NativeMessagingHosts", ""},
    {"yandex", "Yandex Browser", kChromium, kConfig, "Yandex", "Yandex/NativeMessagingHosts", "",
     "/Library/Application Support/Yandex/NativeMessagingHosts", ""},
    {"iridium", "Iridium", kChromium, kConfig, "Iridium", "Iridium/NativeMessagingHosts", "", "",
     ""},
    {"slimjet", "Slimjet", kChromium, kConfig, "Slimjet", "Slimjet/NativeMessagingHosts", "", "",
     ""},
    {"helium", "Helium", kChromium, kConfig, "net.imput.helium",
     "net.imput.helium/NativeMessagingHosts", "", "", ""},
    {"firefox", "Firefox", kFirefox, kConfig, "Mozilla", "Mozilla/NativeMessagingHosts", "",
     "/Library/Application Support/Mozilla/NativeMessagingHosts", ""},
    {"librewolf", "LibreWolf", kFirefox, kConfig, "LibreWolf", "LibreWolf/NativeMessagingHosts", "",
     "", ""},
    {"waterfox", "Waterfox", kFirefox, kConfig, "Waterfox", "Waterfox/NativeMessagingHosts", "", "",
     ""},
    {"tor", "Tor Browser", kFirefox, kConfig, "TorBrowser-Data/Browser",
     "TorBrowser-Data/Browser/Mozilla/NativeMessagingHosts", "", "", ""},
};

// Brave and Vivaldi read Chrome's key; one installer also writes keys of their own.
constexpr Browser kWindows[] = {
    {"chromium", "Chromium", kChromium, kConfig, R"(Chromium)", R"(Chromium\NativeMessagingHosts)",
     "", R"(Chromium\NativeMessagingHosts)", ""},
    {"chrome", "Google Chrome", kChromium, kConfig, R"(Google\Chrome)",
     R"(Google\Chrome\NativeMessagingHosts)", "", R"(Google\Chrome\NativeMessagingHosts)", ""},
    {"edge", "Microsoft Edge", kChromium, kConfig, R"(Microsoft\Edge)",
     R"(Microsoft\Edge\NativeMessagingHosts)", "", R"(Microsoft\Edge\NativeMessagingHosts)", ""},
    {"brave", "Brave", kChromium, kConfig, R"(BraveSoftware\Brave-Browser)",
     R"(Google\Chrome\NativeMessagingHosts)", R"(BraveSoftware\Brave-Browser\NativeMessagingHosts)",
     R"(Google\Chrome\NativeMessagingHosts)", ""},
    {"vivaldi", "Vivaldi", kChromium, kConfig, R"(Vivaldi)",
     R"(Google\Chrome\NativeMessagingHosts)", R"(Vivaldi\NativeMessagingHosts)",
     R"(Google\Chrome\NativeMessagingHosts)", ""},
    {"firefox", "Firefox", kFirefox, kConfig, R"(Mozilla)", R"(Mozilla\NativeMessagingHosts)", "",
     R"(Mozilla\NativeMessagingHosts)", ""},
};

}  // namespace

std::span<const Browser> linux_browsers() {
  return kLinux;
}

std::span<const Browser> macos_browsers() {
  return kMacos;
}

std::span<const Browser> windows_browsers() {
  return kWindows;
}

std::span<const Browser> all_browsers() {
#if defined(_WIN32)
  return kWindows;
#elif defined(__APPLE__)
  return kMacos;
#else
  return kLinux;
#endif
}

}  // namespace forethought
