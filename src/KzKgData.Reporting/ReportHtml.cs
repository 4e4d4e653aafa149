using System.Text;
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
        var services = new ServiceCollection().BuildServiceProvider();
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
                return Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n"));
            }
        }
    }
}
