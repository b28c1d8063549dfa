using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>How a lead stands against its nearest term: "nog 5 u", "2 d te laat". Nothing when no term runs.</summary>
[HtmlTargetElement("al-term", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TermTagHelper(WorkingCalendar calendar, TimeProvider clock) : TagHelper
{
    public DateTime? WarnAt { get; set; }
    public DateTime? DueAt { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (TermBadge.Of(WarnAt, DueAt, clock.GetUtcNow().UtcDateTime, calendar) is not { } badge)
        {
            output.SuppressOutput();
            return;
        }
        var look = new BadgeTagHelper
        {
            Tone = badge.State switch { TermState.Late => Tone.Late, TermState.Warning => Tone.Warn, _ => Tone.Good },
        };
        look.Process(context, output);
        output.Attributes.SetAttribute("title", $"uiterlijk {Written.Moment(DueAt!.Value, "nl")}");
        output.Content.SetContent(badge.Text);
    }
}
