using System.Globalization;
using Acquisitieloket.Core.Leads;

namespace Acquisitieloket.Web.Features.Shared.Leads;

/// <summary>The facts of an ending as staff read them: "Te weinig ruimte op het stroomnet · 2,5 ha · 1.250 kVA".</summary>
public static class OutcomeWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>One line; empty when nothing is known but that it ended.</summary>
    public static string Of(LeadOutcome outcome, bool referred) => string.Join(" · ", new[]
    {
        outcome.Cause?.Dutch(),
        outcome.M2 is { } m2 ? $"{(m2 / 10_000m).ToString("#,0.##", Dutch)} ha" : null,
        outcome.Kva is { } kva ? $"{kva.ToString("N0", Dutch)} kVA" : null,
        outcome.Party is { } party ? $"{(referred ? "naar" : "aan")} {party}" : null,
        outcome.Place is { } place ? $"nu in {place}" : null,
    }.OfType<string>());
}
