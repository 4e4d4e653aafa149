using Microsoft.Playwright;

namespace KzKgData.Browser.Tests;

/// <summary>An open page, with its requests and console messages.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.Console += (_, message) => Messages.Add(message.Text);
        page.PageError += (_, error) => Messages.Add(error);
        page.Dialog += (_, dialog) => Messages.Add(dialog.Message);
    }

    public IPage Page { get; }

    public ICollection<string> Requests { get; } = new List<string>();

    public ICollection<string> Messages { get; } = new List<string>();

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
