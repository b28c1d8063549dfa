using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Acquisitieloket.Web.Infrastructure.Html.Show;

/// <summary>A moment (stored in UTC, shown in Dutch time) or a day, written as the reader's language writes it.</summary>
[HtmlTargetElement("al-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    public DateTime? Moment { get; set; }
    public DateOnly? Date { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Moment is { } moment) output.Content.SetHtmlContent(Write(moment));
        else if (Date is { } date) output.Content.SetHtmlContent(Write(date));
    }

    internal static TagBuilder Write(DateTime utc) =>
        Element.Of("time", null, WorkingCalendar.ToLocal(utc).ToString($"{Day} HH:mm", CultureInfo.CurrentCulture))
            .With("datetime", utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    internal static TagBuilder Write(DateOnly date) =>
        Element.Of("time", null, date.ToString(Day, CultureInfo.CurrentCulture))
            .With("datetime", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // German puts a full stop behind the number of the day.
    private static string Day => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de" ? "d. MMM yyyy" : "d MMM yyyy";
}
