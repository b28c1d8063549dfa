using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Matching.Weighting;

namespace Acquisitieloket.Web.Features.Admin.Weights;

/// <summary>What counts now in each segment, and what was agreed before, latest first.</summary>
public sealed record WeightsPage(IReadOnlyList<SegmentWeights> Segments, IReadOnlyList<EarlierWeights> Earlier);

/// <summary>The weights of a segment; changed when they are no longer those of the start.</summary>
public sealed record SegmentWeights(Segment Segment, MatchWeights Weights, bool Changed);

/// <summary>One agreement: what differed from the one before.</summary>
public sealed record EarlierWeights(Segment Segment, DateTime At, string By, string Reason, IReadOnlyList<string> Changes);

/// <summary>The weights of one segment as they are typed beside what counts now.</summary>
public sealed record EditWeightsPage(Segment Segment, WeightsForm Form, MatchWeights Now, WeightEffect? Effect, IReadOnlyList<EarlierWeights> Earlier)
{
    /// <summary>What the change would do to recent leads, in a sentence.</summary>
    public string? Sentence => Effect switch
    {
        null => null,
        { Leads: 0 } => "Er zijn nog geen leads in dit segment.",
        { Leads: 1, Others: 0 } => "De ene lead in dit segment zou dezelfde eerste locatie krijgen.",
        { Leads: 1 } => "De ene lead in dit segment zou een andere eerste locatie krijgen.",
        { Others: 0 } => $"Geen van de laatste {Effect.Leads} leads zou een andere eerste locatie krijgen.",
        { Others: 1 } => $"1 van de laatste {Effect.Leads} leads zou een andere eerste locatie krijgen.",
        _ => $"{Effect.Others} van de laatste {Effect.Leads} leads zouden een andere eerste locatie krijgen.",
    };
}
