using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>Previous and next; lists page by keyset, so there are no page numbers.</summary>
[HtmlTargetElement("al-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public string? Previous { get; set; }
    public string? Next { get; set; }

    /// <summary>How much there is, such as "1 000+ leads".</summary>
    public string? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("nav", "al-pager");
        output.Attributes.SetAttribute("aria-label", texts["Pages"].Value);
        if (Count is not null) output.Content.Add(Element.Of("span", "al-pager__count", Count));
        output.Content.Add(Element.Of("span", "al-pager__moves", Move(Previous, "Previous", "prev"), Move(Next, "Next", "next")));
    }

    private TagBuilder? Move(string? href, string text, string relation) => string.IsNullOrEmpty(href) // Razor writes null as empty
        ? null
        : Element.Of("a", "nl-button nl-button--secondary", texts[text].Value).With("href", href).With("rel", relation);
}
