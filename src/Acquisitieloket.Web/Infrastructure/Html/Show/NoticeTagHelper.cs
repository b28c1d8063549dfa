using Acquisitieloket.Web.Infrastructure.Html.Drawings;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>A message in the page. After an action it is announced (<c>announce</c>); otherwise it is just read.</summary>
[HtmlTargetElement("al-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;
    public bool Announce { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("div", "utrecht-alert utrecht-alert--" + Tone switch
        {
            Tone.Good => "ok",
            Tone.Warn => "warning",
            Tone.Late => "error",
            _ => "info",
        });
        if (Announce) output.Attributes.SetAttribute("role", "status");
        output.Content.Add(Icon.Sign(Tone))
            .Add(Element.Of("div", "utrecht-alert__content", Element.Of("div", "utrecht-alert__message", content)));
    }
}
