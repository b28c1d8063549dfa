using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>Where a proposal is, in a few words.</summary>
public sealed record ProposalState(string Text, Tone Tone, bool AwaitsCompany = false)
{
    /// <summary>The state on a Dutch calendar day, from what has happened to it so far.</summary>
    public static ProposalState Of(ProposalSteps steps, DateOnly today)
    {
        var answered = steps.Answers.Count(a => a is not null);
        return steps switch
        {
            { WithdrawnAt: not null } => new("ingetrokken", Tone.Neutral),
            { ReplacedBy: { } newer } => new($"vervangen door voorstel {newer}", Tone.Neutral),
            { SentAt: null } => Unsent(steps, today),
            _ when answered > 0 && answered == steps.Answers.Count => new("beantwoord", Tone.Good),
            _ when steps.ValidUntil < today => new(answered > 0 ? $"verlopen, {answered} van {steps.Answers.Count} beantwoord" : "verlopen", Tone.Warn),
            _ when answered > 0 => new($"{answered} van {steps.Answers.Count} beantwoord", Tone.Good, AwaitsCompany: true),
            { DownloadedAt: not null } => new("gedownload", Tone.Info, AwaitsCompany: true),
            { OpenedAt: not null } => new("geopend", Tone.Info, AwaitsCompany: true),
            _ => new("verstuurd", Tone.Info, AwaitsCompany: true),
        };
    }

    private static ProposalState Unsent(ProposalSteps steps, DateOnly today)
    {
        if (steps.MadeAt is null)
            return new("wordt gemaakt", Tone.Neutral);
        if (steps.Named(ApprovalVerdict.Refused) is { Length: > 0 } refused)
            return new($"niet akkoord: {refused}", Tone.Late);
        if (steps.ValidUntil < today)
            return new("verlopen", Tone.Warn);
        if (steps.Named(null) is { Length: > 0 } awaited)
            return new($"wacht op goedkeuring van {awaited}", Tone.Warn);
        return steps.Approvals.Any(a => a.Verdict is null) ? new("goedkeuring vervallen", Tone.Neutral) : new("klaar om te versturen", Tone.Info);
    }
}

/// <summary>What has happened to a version.</summary>
public sealed record ProposalSteps
{
    public required DateTime? MadeAt { get; init; }
    public required DateTime? SentAt { get; init; }
    public required DateTime? OpenedAt { get; init; }
    public required DateTime? DownloadedAt { get; init; }
    public required DateTime? WithdrawnAt { get; init; }
    /// <summary>The newer version that took its place; null for none.</summary>
    public int? ReplacedBy { get; init; }
    public required DateOnly ValidUntil { get; init; }
    /// <summary>Per site; null where none came yet.</summary>
    public required IReadOnlyList<ProposalAnswer?> Answers { get; init; }
    public required IReadOnlyList<ApprovalStep> Approvals { get; init; }

    /// <summary>The municipalities with a verdict, or without one while it is still asked, on one line.</summary>
    public string Named(ApprovalVerdict? verdict) =>
        string.Join(", ", Approvals.Where(a => a.Verdict == verdict && (verdict is not null || !a.Lapsed)).Select(a => a.Municipality));
}

/// <summary>What a municipality said to a version so far.</summary>
public sealed record ApprovalStep(Municipality Municipality, ApprovalVerdict? Verdict, bool Lapsed);
