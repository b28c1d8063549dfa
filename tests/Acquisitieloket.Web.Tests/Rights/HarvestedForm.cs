using System.Net.Http.Headers;
using Acquisitieloket.Testing;
using Acquisitieloket.Testing.Pages;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Web.Tests.Rights;

/// <summary>A form as its owner would send it, filled in, that another sends from a session of their own.</summary>
public sealed record HarvestedForm(string Path, bool Multipart, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>All forms that change something, once for each of their buttons.</summary>
    public static IEnumerable<HarvestedForm> On(Page page) =>
        from form in page.Document.QuerySelectorAll<IHtmlFormElement>("main form")
        where form.Method == "post"
        from button in form.Elements.OfType<IHtmlButtonElement>().Where(b => b.Type == "submit")
        let action = button.GetAttribute("formaction") ?? form.GetAttribute("action")
        select new HarvestedForm(
            string.IsNullOrEmpty(action) ? page.Path.Split('?')[0] : action, form.Enctype == "multipart/form-data", [.. FieldsOf(form, button)]);

    /// <summary>Sends it with a token of the sender's own, as someone who knows how a form is made can.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient sender, string token)
    {
        IEnumerable<KeyValuePair<string, string>> fields = [.. Fields, new(Token, token)];
        if (!Multipart)
            return await sender.PostAsync(Path, new FormUrlEncodedContent(fields));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(SampleFiles.Pdf()) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        content.Add(file, "File", "nieuw.pdf");
        return await sender.PostAsync(Path, content);
    }

    /// <summary>The token that stands in any form of a page that everyone who is signed in may open.</summary>
    public static async Task<string> TokenAsync(Visitor visitor) =>
        ((IHtmlInputElement)(await visitor.Get("/account/profile")).Document.QuerySelector($"[name={Token}]")!).Value;

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, IHtmlButtonElement button)
    {
        if (button.Name is { Length: > 0 } pressed)
            yield return new(pressed, button.Value);
        foreach (var control in form.Elements)
            if (control.GetAttribute("name") is { Length: > 0 } name && name != Token && ValueOf(control) is { } value)
                yield return new(name, value);
    }

    // What is empty gets something that would be taken; the last option of a list is rarely the present one.
    private static string? ValueOf(IElement control) => control switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked || box.Type == "radio" ? box.Value : null,
        IHtmlInputElement { Type: "date" } date => date.Value is { Length: > 0 } given ? given : $"{TestClock.Start.AddDays(7):yyyy-MM-dd}",
        IHtmlInputElement { Type: "time" } time => time.Value is { Length: > 0 } given ? given : "10:00",
        IHtmlInputElement { Type: "file" or "number" } => null,
        IHtmlInputElement input => input.Value is { Length: > 0 } given ? given : "Woorden van een vreemde",
        IHtmlTextAreaElement area => area.Value is { Length: > 0 } given ? given : "Woorden van een vreemde",
        IHtmlSelectElement list => list.Options.LastOrDefault(o => o.Value.Length > 0)?.Value,
        _ => null,
    };
}
