using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>What happened, in order.</summary>
[HtmlTargetElement("al-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ol", "al-timeline");
}

/// <summary>One event: what, when, by whom, and what is worth telling of it.</summary>
[HtmlTargetElement("al-event", ParentTag = "al-timeline")]
public sealed class TimelineEventTagHelper : TagHelper
{
    public string Title { get; set; } = "";
    public DateTime? Moment { get; set; }
    public string? By { get; set; }
    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become("li", Tone switch
        {
            Tone.Late => "al-timeline__item al-timeline__item--late",
            Tone.Info => "al-timeline__item al-timeline__item--info",
            _ => "al-timeline__item",
        });
        var when = Element.Of("span", "al-timeline__when", Moment is { } moment ? TimeTagHelper.Write(moment) : null);
        if (By is not null) when.InnerHtml.Append(Moment is null ? By : " · " + By);
        output.Content
            .Add(Element.Of("div", "al-timeline__head", Element.Of("span", "al-timeline__title", Title), when))
            .Add(content.IsEmptyOrWhiteSpace ? null : content);
    }
}
