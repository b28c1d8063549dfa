using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>
/// A table with its caption in a region that scrolls sideways, also by keyboard. Write thead and tbody inside;
/// <c>class="number"</c> on a cell aligns figures. Compact rows are 32 pixels instead of 40.
/// </summary>
[HtmlTargetElement("al-table")]
public sealed class TableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>The caption is only read aloud, because a heading above already shows it.</summary>
    public bool HideCaption { get; set; }

    public bool Compact { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", Compact ? "al-table al-table--compact" : "al-table");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var caption = Element.Of("caption", null, HideCaption ? Element.Of("span", "al-hidden", Caption) : Caption);
        output.Content.SetHtmlContent(Element.Of("table", null, caption, content));
    }
}
