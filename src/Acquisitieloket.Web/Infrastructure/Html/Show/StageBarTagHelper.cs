using Acquisitieloket.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>Where something is in its process: all stages in order, those behind us, the one it is in.</summary>
[HtmlTargetElement("al-stage-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StageBarTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public IEnumerable<string> Stages { get; set; } = [];

    /// <summary>Index of the current stage, from 0; the number of stages when all are behind us.</summary>
    public int Now { get; set; }

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Become("ol", "al-stages");
        output.Attributes.SetAttribute("aria-label", Label ?? texts["Progress"].Value);
        // A bar wider than the screen scrolls, so the keyboard must be able to reach it.
        output.Attributes.SetAttribute("tabindex", "0");
        var index = 0;
        foreach (var stage in Stages) output.Content.AppendHtml(Stage(stage, index++));
    }

    private TagBuilder Stage(string name, int index)
    {
        if (index > Now) return Element.Of("li", "al-stages__stage", name);
        if (index == Now) return Element.Of("li", "al-stages__stage al-stages__stage--now", name).With("aria-current", "step");
        return Element.Of("li", "al-stages__stage al-stages__stage--done", name, Element.Of("span", "al-hidden", $" ({texts["Done"]})"));
    }
}
