using Acquisitieloket.Core.Leads;
using Acquisitieloket.Web.Infrastructure.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>
/// The heading of a page about a lead, below the way back to it. It names the window too, which a partial view could not:
/// that has its own copy of the view data.
/// </summary>
[HtmlTargetElement("lead-title", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LeadTitleTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var lead = (OpenedLead)ViewContext.ViewData["Lead"]!;
        ViewContext.ViewData["Title"] = $"{Text} – {lead.CompanyName}";
        output.TagName = null;
        output.Content
            .AppendHtml(Element.Of("p", "al-crumb", Element.Of("a", null, lead.CompanyName).With("href", lead.Path), " ",
                Element.Of("span", null, $"{lead.Reference} · {lead.Stage.Dutch()}")))
            .AppendHtml(Element.Of("h1", null, Text));
    }
}
