package viommu.ci.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, such as Debian's. Where there is none, tests are skipped with that reason; unless VIOMMU_REQUIRE
 * lists {@code browser}. Of a test that fails, what was seen is kept.
 */
final class Browser implements AutoCloseable, AfterTestExecutionCallback {
    /** Below the root of the project, where CI looks for it. */
    private static final Path SCREENSHOTS = Path.of("..", "target", "screenshots");

    /** It misses a part of itself for this version of the browser, which nothing here needs. Kept, lest it be forgotten. */
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(File program, File driverProgram) {
        try {
            profile = Files.createTempDirectory("viommu-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CHATTER.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driverProgram)
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /** Whether tests that need it are to run: it is installed, or it may not be missing. */
    static boolean isInstalledOrRequired() {
        String required = System.getenv().getOrDefault("VIOMMU_REQUIRE", "");
        return Arrays.asList(required.split(",")).contains("browser")
                || program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    static Browser start() {
        return new Browser(installed("chromium"), installed("chromedriver"));
    }

    private static File installed(String name) {
        return program(name).orElseThrow(() -> new AssertionError(name + " is required and not installed"));
    }

    private static Optional<File> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> new File(folder, name))
                .filter(File::canExecute)
                .findFirst();
    }

    void open(Path page) {
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toAbsolutePath().normalize().toUri().toString());
    }

    /** As a phone has it. */
    void small() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    }

    void large() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** @param scheme {@code dark} or {@code light} */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The element of that id. */
    WebElement id(String id) {
        return driver.findElement(By.id(id));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a script returns, as text. */
    String script(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** To whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** All that the page complained of since it was opened. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** Where the page has sent requests since it was opened. */
    List<String> requests() {
        ObjectMapper json = new ObjectMapper();
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> {
                    try {
                        return json.readTree(entry.getMessage()).path("message");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url"))
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            Files.createDirectories(SCREENSHOTS);
            String name = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName() + ".png";
            Files.write(SCREENSHOTS.resolve(name), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // It is below the folder for temporary files.
        }
    }
}
