using System.Globalization;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Web.Features.Shared;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Admin.Work;

/// <summary>What the monitor shows: every kind, and what was given up, of one kind when that is chosen.</summary>
public sealed record WorkPage(IReadOnlyList<WorkState> States, string? Kind, IReadOnlyList<GivenUpRow> GivenUp)
{
    /// <summary>Given-up rows on the page; more are only counted.</summary>
    public const int Most = 100;

    // Longer than a short hiccup; what is done in the night may take a while.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>Kinds at which nobody looks, or looking at which fails.</summary>
    public IReadOnlyList<WorkState> Silent => [.. States.Where(s => s.Silent)];

    public IReadOnlyList<WorkState> Failing => [.. States.Where(s => s is { Silent: false, Failure: not null })];

    public IEnumerable<(string Kind, RunningWork Running)> Running =>
        States.SelectMany(s => s.Figures?.Running.Select(r => (s.Kind, r)) ?? []);

    public int GivenUpCount => States.Where(s => Kind is null || s.Kind == Kind).Sum(s => s.Figures?.GivenUp ?? 0);

    /// <summary>True when what waits longest waits longer than it should.</summary>
    public static bool IsLate(WorkFigures figures, DateTime now) => figures.WaitsSince is { } since && now - since > Late;

    /// <summary>"1.000+" when it is more than was counted.</summary>
    public static string Number(int count, bool more = false) => more || count > WorkFigures.Most
        ? $"{Number(WorkFigures.Most)}+" : count.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>What a row is about: the kind of mail, or else the kind of work.</summary>
    public static string What(GivenUpRow row) => row.What.Length == 0 ? WorkWords.Of(row.Kind)
        : MailWords.Of(row.What) is { Length: > 0 } words ? $"Mail: {words}" : $"{WorkWords.Of(row.Kind)}: {row.What}";
}
