using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>Facts by name: a definition list in rows.</summary>
[HtmlTargetElement("al-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "al-facts");
        output.Content.SetHtmlContent(Element.Of("dl", "utrecht-data-list", content));
    }
}

/// <summary>One fact. <c>change-href</c> adds the link with which it is changed, for check-your-answers pages.</summary>
[HtmlTargetElement("al-fact", ParentTag = "al-facts")]
public sealed class FactTagHelper : TagHelper
{
    public string Name { get; set; } = "";
    public string? ChangeHref { get; set; }
    public string? ChangeText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "utrecht-data-list__item");
        output.Content
            .Add(Element.Of("dt", "utrecht-data-list__item-key", Name))
            .Add(Element.Of("dd", "utrecht-data-list__item-value utrecht-data-list__item-value--html-dd", content));
        if (ChangeHref is null) return;
        var link = Element.Of("a", null, ChangeText, Element.Of("span", "al-hidden", " " + Name)).With("href", ChangeHref);
        output.Content.Add(Element.Of("dd", "utrecht-data-list__actions--html-dd", link));
    }
}
