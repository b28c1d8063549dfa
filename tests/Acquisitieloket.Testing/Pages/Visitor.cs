using AngleSharp;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Testing.Pages;

/// <summary>Someone with a browser without scripts: follows redirects, keeps cookies, posts forms as they were rendered.</summary>
public sealed class Visitor(HttpClient client)
{
    public HttpClient Http { get; } = client;

    public Task<Page> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends what forms cannot: for the tests of abuse.</summary>
    public async Task<Page> Send(HttpRequestMessage request) => await Read(await Http.SendAsync(request));

    /// <summary>An answer as a page.</summary>
    public async Task<Page> Read(HttpResponseMessage response)
    {
        var address = response.RequestMessage!.RequestUri!;
        var content = await response.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        var document = (IHtmlDocument)await context.OpenAsync(answer => answer.Address(address).Content(content)
            .Header("Content-Type", "text/html; charset=utf-8"));
        return new Page(this, response, document);
    }
}
