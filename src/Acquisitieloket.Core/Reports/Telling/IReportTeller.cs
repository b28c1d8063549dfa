using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Sites;

namespace Acquisitieloket.Core.Reports.Telling;

/// <summary>Tells reports by name. The words are those of the pages, so that what tells them stands there.</summary>
public interface IReportTeller
{
    /// <summary>The reports that there are: name and question.</summary>
    IReadOnlyList<(string Name, string Question)> All { get; }

    /// <summary>What can be asked as a period now: a number of months, a quarter or a year, as it stands in an address.</summary>
    IReadOnlyList<string> Periods { get; }

    /// <summary>The report; null when there is none of that name. Rounded unless <paramref name="exact"/>.</summary>
    Task<ToldReport?> TellAsync(string name, ToldQuestion question, bool exact, CancellationToken cancellation = default);
}

/// <summary>What a report is asked. Null means: does not matter; without a period the usual one.</summary>
public sealed record ToldQuestion(string? Period = null, Municipality? Municipality = null, Cluster? Cluster = null);
