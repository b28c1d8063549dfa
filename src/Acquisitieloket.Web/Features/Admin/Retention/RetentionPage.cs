using Acquisitieloket.Core.Privacy.Retention;

namespace Acquisitieloket.Web.Features.Admin.Retention;

/// <summary>Moments in UTC; the lists hold at most 200 lines, the counts are of all.</summary>
public sealed record RetentionPage
{
    public const int DaysAhead = 60;

    public required int DueCount { get; init; }
    public required IReadOnlyList<DueLine> Due { get; init; }
    public required IReadOnlyList<HeldLine> Held { get; init; }
    public required int ErasedCount { get; init; }
    public required IReadOnlyList<ErasedLine> Erased { get; init; }
}

/// <summary>A lead whose data is erased from a moment on.</summary>
public sealed record DueLine(string Reference, string Department, RetentionTerm Term, DateTime LastActivityAt, DateTime ErasedFrom);

/// <summary>A lead that is kept up to and including a day.</summary>
public sealed record HeldLine(string Reference, string Department, DateOnly Until);

/// <summary>A lead of which only figures are left; by its term, or at the request of the company.</summary>
public sealed record ErasedLine(string Reference, string Department, DateTime At, bool ByTerm);
