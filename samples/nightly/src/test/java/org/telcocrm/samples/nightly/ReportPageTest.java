package org.telcocrm.samples.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page of a demo, as its readers see it: every figure is that of the files beside it. */
class ReportPageTest {

  private static final Pattern FIGURE =
      Pattern.compile("data-figure=\"([^\"]*)\" data-value=\"([^\"]*)\"");
  private static final Pattern ADDRESS = Pattern.compile("\"url\":\"([^\"]{0,200})");
  private static final String FIGURES =
      "return Array.from(document.querySelectorAll('[data-figure]')).map("
          + "e => [e.dataset.figure, e.dataset.value, e.innerText])";

  /**
   * Says in each test that it knows no newer protocol; held, because a logger nobody holds forgets.
   */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  @TempDir private static Path folder;

  @BeforeAll
  static void makeDemo() {
    SELENIUM.setLevel(Level.SEVERE);
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    String out = folder.resolve("demo").toString();
    assertThat(CrmNightly.run(nowhere, nowhere, "demo", "--out", out, "--customers", "3000"))
        .isZero();
  }

  private static Path page() {
    return folder.resolve("demo/report.html");
  }

  /** A figure of the page: its plain number, and as it is shown. */
  private record Figure(String name, BigDecimal value, String shown) {}

  @Test
  void everyFigure_isThatOfTheFilesBesideThePage() throws IOException {
    Matcher matcher = FIGURE.matcher(Files.readString(page()));
    List<Figure> figures = new ArrayList<>();
    while (matcher.find()) {
      figures.add(new Figure(matcher.group(1), new BigDecimal(matcher.group(2)), ""));
    }
    requireTrue(figures);
  }

  @Test
  void page_namesNoAddressAndHoldsTheLicenceOfItsCharts() throws IOException {
    String page = Files.readString(page());
    assertThat(page)
        .doesNotContain("http:", "https:", "sourceMappingURL", " src=")
        .contains("Chart.js v4.5.1", "Permission is hereby granted, free of charge");
  }

  private static void requireTrue(List<Figure> figures) throws IOException {
    FigureSource source = new FigureSource(folder.resolve("demo"));
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    Map<String, BigDecimal> totals = new LinkedHashMap<>();
    for (Figure each : figures) {
      String customer = each.name().replaceAll("^(points|total)\\(|\\).*", "");
      if (FigureSource.isPoints(each.name())) {
        points.merge(customer, each.value(), BigDecimal::add);
      } else {
        assertThat(each.value()).as(each.name()).isEqualByComparingTo(source.of(each.name()));
        if (each.name().startsWith("total(")) {
          totals.put(customer, each.value());
        }
      }
    }
    assertThat(figures).hasSizeGreaterThan(120);
    assertThat(points).as("points of the reasons add up to the score").hasSize(3).isEqualTo(totals);
  }

  @Test
  void inABrowser_figuresAreTrueInBothLanguagesAndNothingIsFetched() throws IOException {
    ChromeDriver browser = openBrowser();
    try {
      browser.get(page().toUri().toString());
      List<Figure> chinese = figures(browser);
      requireTrue(chinese);
      requireShown(chinese);
      assertThat(browser.findElement(By.cssSelector("#box-manager h2")).getText())
          .contains("客户经理工作台");
      assertThat(chartsDrawn(browser)).isGreaterThan(3);

      browser.findElement(By.id("lang")).click();
      assertThat(browser.findElement(By.cssSelector("#box-manager h2")).getText())
          .contains("Account managers");
      assertThat(browser.findElement(By.tagName("main")).getText())
          .doesNotContainPattern("\\p{IsHan}");
      requireTrue(figures(browser));
      assertThat(chartsDrawn(browser)).isGreaterThan(3);

      requireQuiet(browser);
    } finally {
      browser.quit();
    }
  }

  @Test
  void onAPhone_nothingIsWiderThanTheScreen() throws IOException {
    ChromeDriver browser = openBrowser();
    try {
      browser.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
      browser.get(page().toUri().toString());
      for (int language = 0; language < 2; language++) {
        assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
            .isEqualTo(390L);
        browser.findElement(By.id("lang")).click();
      }
      requireQuiet(browser);
    } finally {
      browser.quit();
    }
  }

  @SuppressWarnings("unchecked") // lists of lists of texts, as the script says
  private static List<Figure> figures(ChromeDriver browser) {
    List<List<String>> all =
        (List<List<String>>) Objects.requireNonNull(browser.executeScript(FIGURES));
    return all.stream()
        .map(each -> new Figure(each.get(0), new BigDecimal(each.get(1)), each.get(2)))
        .toList();
  }

  /** What people read is the number: whole ones with commas between thousands. */
  private static void requireShown(List<Figure> figures) {
    for (Figure each : figures) {
      if (each.name().startsWith("run.") && each.value().scale() == 0) {
        assertThat(new BigDecimal(each.shown().strip().replace(",", "")))
            .as(each.name())
            .isEqualByComparingTo(each.value());
      }
    }
  }

  private static long chartsDrawn(ChromeDriver browser) {
    Object drawn =
        browser.executeScript(
            "return Array.from(document.querySelectorAll('canvas')).filter("
                + "c => c.height > 50 && Chart.getChart(c)).length");
    return (Long) Objects.requireNonNull(drawn);
  }

  /** Nothing in the console, and no request but for the page itself. */
  private static void requireQuiet(ChromeDriver browser) {
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
        Matcher address = ADDRESS.matcher(entry.getMessage());
        while (address.find()) {
          addresses.add(address.group(1));
        }
      }
    }
    assertThat(addresses)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each).matches("(file|data):.*"));
  }

  /** Skipped where there is no browser, unless the environment says that there must be one. */
  private static ChromeDriver openBrowser() throws IOException {
    Optional<Path> program = onPath("chromium", "google-chrome", "chromium-browser");
    Optional<Path> driver = onPath("chromedriver");
    if (!"true".equals(System.getenv("CRM_REQUIRE_BROWSER"))) {
      assumeTrue(
          program.isPresent() && driver.isPresent(),
          "needs chromium and chromedriver, for example Debian's chromium and chromium-driver");
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.orElseThrow().toString());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        "--user-data-dir=" + Files.createTempDirectory(folder, "browser"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver browser = new ChromeDriver(service, options);
    // What a browser does before it is asked for anything is not the page's doing.
    browser.get("about:blank");
    browser.manage().logs().get(LogType.PERFORMANCE);
    browser.manage().logs().get(LogType.BROWSER);
    return browser;
  }

  private static Optional<Path> onPath(String... names) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      for (String name : names) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }
}
