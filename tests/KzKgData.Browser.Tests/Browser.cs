using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>One Chromium for all tests. Without Chromium, tests are skipped on a developer machine and fail in CI.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = Array.Find(_places, File.Exists);
        if (path is null)
        {
            Assert.False(
                Environment.GetEnvironmentVariable("CI") == "true",
                "There is no Chromium, which CI requires; install the Debian package chromium.");
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Headless = true, Args = _arguments });
    }

    /// <summary>Opens a page without network, and records its requests and console messages.</summary>
    public Task<OpenPage> OpenAsync(string file, int width = 1440, bool script = true, string fragment = "") =>
        OpenAsync(new Uri(new Uri(file).AbsoluteUri + fragment), width, script);

    /// <summary>Opens a page, without network unless it is served, and records its requests and console messages.</summary>
    public async Task<OpenPage> OpenAsync(Uri address, int width = 1440, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine; the Debian package chromium provides it.");
        var context = await _browser!.NewContextAsync(new()
        {
            Offline = address.IsFile,
            ColorScheme = ColorScheme.Light,
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(120_000); // generous, for busy machines
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        await page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
