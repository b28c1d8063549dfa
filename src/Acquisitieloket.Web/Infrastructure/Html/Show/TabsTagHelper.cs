using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>Views of one thing, as plain links: each has its own address.</summary>
[HtmlTargetElement("al-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Element.Of("ul", "al-tabs", content));
    }
}

[HtmlTargetElement("al-tab", ParentTag = "al-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public string Href { get; set; } = "";
    public bool Current { get; set; }
    public string? Count { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.SetHtmlContent(Element.Of("a", null, content,
                string.IsNullOrEmpty(Count) ? null : Element.Of("span", "al-tabs__count", " " + Count))
            .With("href", Href).With("aria-current", Current ? "page" : null));
    }
}
