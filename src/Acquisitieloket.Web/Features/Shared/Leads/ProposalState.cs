using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Web.Infrastructure.Html;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>Where a proposal is, in one word.</summary>
public sealed record ProposalState(string Text, Tone Tone, bool AwaitsCompany = false)
{
    /// <summary>From what has happened to it so far; the answers are those per site, null where none came yet.</summary>
    public static ProposalState Of(
        DateTime? madeAt, DateTime? sentAt, DateTime? openedAt, IEnumerable<ProposalAnswer?> answers)
    {
        var given = answers.ToList();
        var answered = given.Count(a => a is not null);
        return (madeAt, sentAt, openedAt) switch
        {
            (null, _, _) => new("wordt gemaakt", Tone.Neutral),
            (_, null, _) => new("klaar", Tone.Info),
            _ when answered > 0 && answered == given.Count => new("beantwoord", Tone.Good),
            _ when answered > 0 => new($"{answered} van {given.Count} beantwoord", Tone.Good, AwaitsCompany: true),
            (_, _, null) => new("verstuurd", Tone.Info, AwaitsCompany: true),
            _ => new("geopend", Tone.Info, AwaitsCompany: true),
        };
    }
}
