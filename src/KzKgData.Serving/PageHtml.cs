using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KzKgData.Serving.Pages;
using KzKgData.Serving.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KzKgData.Serving;

/// <summary>Renders pages to HTML.</summary>
internal static class PageHtml
{
    /// <summary>Returns the bytes of the page.</summary>
    public static async Task<byte[]> WriteAsync(PageView view)
    {
        var services = new ServiceCollection().AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ServedPage.View)] = view });
                var html = await renderer
                    .Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ServedPage>(parameters).ConfigureAwait(true)).ToHtmlString())
                    .ConfigureAwait(false);
                return Encoding.UTF8.GetBytes(html);
            }
        }
    }
}
