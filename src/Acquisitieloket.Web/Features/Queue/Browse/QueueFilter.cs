using System.Globalization;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>A filter that is on, and the list without it.</summary>
public sealed record ActiveFilter(string Text, QueueForm Less)
{
    public string Without => Less.Address;
}

/// <summary>What the address of the queue means: which leads, and in words.</summary>
public static class QueueFilter
{
    public static LeadSelection Selection(this QueueForm form, Viewer viewer) => new()
    {
        ContactPersonId = form.Person ?? (form.Scope == QueueScope.Mine ? viewer.UserId : null),
        DepartmentId = form.Scope == QueueScope.Department ? viewer.DepartmentId : null,
        Stages = form.Stages(),
        AsOf = form.AsOf,
        Cluster = form.Cluster,
        Municipality = form.Municipality,
        Segment = form.Segment,
        Channel = form.Channel,
        Language = form.AskedLanguage,
        ReceivedFrom = form.From,
        ReceivedUntil = form.Until,
        Term = form.Term,
        Forwarded = form.Forwarded,
        Received = MonthSpan.Parse(form.Received),
        Closed = MonthSpan.Parse(form.Closed),
        Proposed = MonthSpan.Parse(form.Proposed),
    };

    /// <summary>The filters that are on, in the order of the form.</summary>
    public static IEnumerable<ActiveFilter> Active(this QueueForm form)
    {
        form = form.FirstPage();
        if (form.SearchText is { } text)
            yield return new($"“{text}”", form with { Text = null });
        if (form.Stages() != StageScope.Open)
            yield return new(form.Stages().Dutch, form with { Stage = null });
        if (form.Cluster is { } cluster)
            yield return new($"Speerpunt {cluster.Dutch()}", form with { Cluster = null });
        if (form.Municipality is { } municipality)
            yield return new($"Gemeente {municipality}", form with { Municipality = null });
        if (form.Term is { } term)
            yield return new($"Termijn {term.Dutch().ToLowerInvariant()}", form with { Term = null });
        if (form.Forwarded)
            yield return new("Wacht op aanname", form with { Forwarded = false });
        foreach (var filter in Less(form))
            yield return filter;
        if (form.Person is not null)
            yield return new("Van één contactpersoon", form with { Person = null });
        if (form.AsOf is { } day)
            yield return new($"Stand op {Day(day)}", form with { AsOf = null });
        if (MonthSpan.Parse(form.Received) is { } received)
            yield return new($"Ontvangen {Words(received)}", form with { Received = null });
        if (MonthSpan.Parse(form.Closed) is { } closed)
            yield return new($"Gesloten {Words(closed)}", form with { Closed = null });
        if (MonthSpan.Parse(form.Proposed) is { } proposed)
            yield return new($"Eerste voorstel {Words(proposed)}", form with { Proposed = null });
    }

    // What stands below "Meer filters".
    private static IEnumerable<ActiveFilter> Less(QueueForm form)
    {
        if (form.Segment is { } segment)
            yield return new($"Segment {segment.Dutch()}", form with { Segment = null });
        if (form.Channel is { } channel)
            yield return new($"Binnengekomen via {channel.Dutch().ToLowerInvariant()}", form with { Channel = null });
        if (form.FoundText is { } found)
            yield return new($"Gevonden via “{found}”", form with { Found = null });
        if (form.AskedLanguage is { } language)
            yield return new($"In het {Languages.First(l => l.Value == language).Text}", form with { Language = null });
        if (form.From is { } from)
            yield return new($"Ontvangen vanaf {Day(from)}", form with { From = null });
        if (form.Until is { } until)
            yield return new($"Ontvangen tot en met {Day(until)}", form with { Until = null });
        if (form.Confidential is { } confidential)
            yield return new(confidential ? "Vertrouwelijk" : "Niet vertrouwelijk", form with { Confidential = null });
    }

    public static IReadOnlyList<Choice> Languages { get; } = [new("nl", "Nederlands"), new("en", "Engels"), new("de", "Duits")];

    /// <summary>The state of a term as the filter names it.</summary>
    public static string Dutch(this TermState state) => state switch
    {
        TermState.Late => "Te laat",
        TermState.Warning => "Bijna verlopen",
        TermState.Paused => "Gepauzeerd",
        _ => "Op tijd",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Words(MonthSpan months) => months.First == months.Last
        ? $"in {Month(months.First)}" : $"van {Month(months.First)} tot en met {Month(months.Last)}";

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
}
