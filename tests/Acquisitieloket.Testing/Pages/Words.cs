using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Acquisitieloket.Testing.Pages;

/// <summary>Texts as a reader takes them: without line breaks and double spaces.</summary>
internal static class Words
{
    public static string Of(string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string OfButton(IElement button) =>
        Of(button is IHtmlInputElement input ? input.Value : button.GetAttribute("aria-label") ?? button.TextContent);
}
