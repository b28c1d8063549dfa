using Acquisitieloket.Core.Visits;

namespace Acquisitieloket.Core.Proposals;

/// <summary>What a company says to one proposed site.</summary>
public sealed record SiteAnswer
{
    public const int MostSuitableDays = 3;

    public required ProposalAnswer Answer { get; init; }
    public string? Text { get; init; }
    /// <summary>Why not; counts with "not interested" only.</summary>
    public IReadOnlyList<RefusalReason> Reasons { get; init; } = [];
    /// <summary>When it suits; counts with "visit" only.</summary>
    public IReadOnlyList<SuitableDay> Suits { get; init; } = [];

    /// <summary>Reasons, days and own words in lines for staff; null when there are none.</summary>
    internal string? InDutch()
    {
        var lines = Answer switch
        {
            ProposalAnswer.NotInterested => Reasons.Distinct().Select(r => r.InDutch()),
            ProposalAnswer.Visit => VisitWords.Days(Suits),
            _ => [],
        };
        List<string> all = [.. lines, .. string.IsNullOrWhiteSpace(Text) ? [] : (string[])[Text.Trim()]];
        return all.Count == 0 ? null : string.Join("\n", all);
    }
}
