using Acquisitieloket.Core.Proposals.Comparing;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Proposals.Compare;

/// <summary>Two versions side by side, and which others there are to choose from.</summary>
public sealed record ComparePage(ComparedVersion Older, ComparedVersion Newer, IReadOnlyList<ComparedVersion> Versions)
{
    /// <summary>Null when there is nothing kept of one of them, or when both are the same.</summary>
    public ProposalComparison? Compared { get; init; }

    /// <summary>Two letters each, for what stands there in the words of the document.</summary>
    public (string Older, string Newer) Languages { get; init; }

    public IEnumerable<ComparedVersion> NotKept => new[] { Older, Newer }.Distinct().Where(v => !v.Kept);

    /// <summary>The address of a comparison; the newer version comes first in it.</summary>
    public static string Address(string leadPath, int number, int other) => $"{leadPath}/proposals/{number}/compare/{other}";
}

/// <summary>A version to choose, with the moments (UTC) at which it was made and sent, and whether what it says was kept beside its PDF.</summary>
public sealed record ComparedVersion(int Number, DateTime? MadeAt, DateTime? SentAt, bool Kept);
