using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>
/// Runs axe inside the page, so that only violations are transferred from the browser, not the description of every element that
/// passes.
/// </summary>
internal static class Axe
{
    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Asserts that axe finds elements to check on a page and no violations, in light and dark colours.</summary>
    public static async Task ObjectsToNothingAsync(IPage page)
    {
        await page.EvaluateAsync(_script);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await RunAsync(page, "{}");

        // In the dark scheme only the colours differ, so only contrast is checked.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await RunAsync(page, "{ runOnly: 'color-contrast' }");
    }

    private static async Task RunAsync(IPage page, string options)
    {
        Assert.True(await page.EvaluateAsync<bool>(
            $"async () => (globalThis.axeResult = await axe.run({{ resultTypes: ['violations'], ...{options} }})).passes.length > 0"));
        Assert.Empty(await page.EvaluateAsync<string[]>("axeResult.violations.map(v => `${v.id}: ${v.help} (${v.nodes.map(n => n.html).join(', ')})`)"));
    }
}
