using System.Globalization;
using Acquisitieloket.Core.Leads.Lists;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Queue.Browse;

/// <summary>A filter that is on, and the address of the list without it.</summary>
public sealed record ActiveFilter(string Text, string Without);

/// <summary>What the address of the queue means: which leads, and in words.</summary>
public static class QueueFilter
{
    public static LeadSelection Selection(this QueueForm form, Viewer viewer) => new()
    {
        ContactPersonId = form.Scope == QueueScope.Mine ? viewer.UserId : null,
        DepartmentId = form.Scope == QueueScope.Department ? viewer.DepartmentId : null,
        Stages = form.Stages(),
        AsOf = form.AsOf,
        Cluster = form.Cluster,
        Municipality = form.Municipality,
        Term = form.Term,
        Received = MonthSpan.Parse(form.Received),
        Closed = MonthSpan.Parse(form.Closed),
        Proposed = MonthSpan.Parse(form.Proposed),
    };

    /// <summary>The filters that are on, in the order of the form.</summary>
    public static IEnumerable<ActiveFilter> Active(this QueueForm form)
    {
        form = form.FirstPage();
        if (form.SearchText is { } text)
            yield return new($"“{text}”", (form with { Text = null }).Address);
        if (form.Stages() != StageScope.Open)
            yield return new(form.Stages().Dutch, (form with { Stage = null }).Address);
        if (form.Cluster is { } cluster)
            yield return new($"Speerpunt {cluster.Dutch()}", (form with { Cluster = null }).Address);
        if (form.Municipality is { } municipality)
            yield return new($"Gemeente {municipality}", (form with { Municipality = null }).Address);
        if (form.Term is { } term)
            yield return new($"Termijn {term.Dutch().ToLowerInvariant()}", (form with { Term = null }).Address);
        if (form.AsOf is { } day)
            yield return new($"Stand op {Day(day)}", (form with { AsOf = null }).Address);
        if (MonthSpan.Parse(form.Received) is { } received)
            yield return new($"Ontvangen {Words(received)}", (form with { Received = null }).Address);
        if (MonthSpan.Parse(form.Closed) is { } closed)
            yield return new($"Gesloten {Words(closed)}", (form with { Closed = null }).Address);
        if (MonthSpan.Parse(form.Proposed) is { } proposed)
            yield return new($"Eerste voorstel {Words(proposed)}", (form with { Proposed = null }).Address);
    }

    /// <summary>The state of a term as the filter names it.</summary>
    public static string Dutch(this TermState state) => state switch
    {
        TermState.Late => "Te laat",
        TermState.Warning => "Bijna verlopen",
        _ => "Op tijd",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    private static string Words(MonthSpan months) => months.First == months.Last
        ? $"in {Month(months.First)}" : $"van {Month(months.First)} tot en met {Month(months.Last)}";

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.CurrentCulture);
}
