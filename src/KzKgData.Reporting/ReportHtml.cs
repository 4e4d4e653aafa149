using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KzKgData.Reporting.Pages;
using KzKgData.Reporting.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KzKgData.Reporting;

/// <summary>Writes the report as one page that needs nothing from outside.</summary>
internal static class ReportHtml
{
    public static async Task<byte[]> WriteAsync(ReportView report)
    {
        // Letters of any script stand as they are: the page says that it is UTF-8.
        var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            await using (renderer.ConfigureAwait(false))
            {
                var html = await renderer.Dispatcher.InvokeAsync(async () =>
                {
                    var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ReportPage.Report)] = report });
                    var page = await renderer.RenderComponentAsync<ReportPage>(parameters).ConfigureAwait(true);
                    return page.ToHtmlString();
                }).ConfigureAwait(false);
                return Encoding.UTF8.GetBytes(Inline.Terse(html.ReplaceLineEndings("\n")));
            }
        }
    }
}
