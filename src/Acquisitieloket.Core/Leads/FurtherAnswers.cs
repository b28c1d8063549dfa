using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Core.Leads;

/// <summary>What a company answered beside what matching reads, as staff know it now.</summary>
public sealed record FurtherAnswers
{
    public CompanySituation? Situation { get; init; }
    public Intermediary? Intermediary { get; init; }
    public string? OnBehalfOf { get; init; }
    public ImpactAnswers Impact { get; init; } = new();
    public DateOnly? DecisionOn { get; init; }
    public string? OtherRegions { get; init; }
    public string? FoundVia { get; init; }

    /// <summary>As the company submitted it.</summary>
    public static FurtherAnswers Of(EnquiryAnswers answers) => new()
    {
        Situation = answers.Company.Situation, Intermediary = answers.Company.Intermediary, OnBehalfOf = answers.Company.OnBehalfOf,
        Impact = answers.Impact, DecisionOn = answers.DecisionOn, OtherRegions = answers.OtherRegions, FoundVia = answers.FoundVia,
    };

    /// <summary>Of a lead, passed with its enquiry: what staff made of it, else what was submitted.</summary>
    public static FurtherAnswers Of(Lead lead) => lead.Further ?? Of(lead.Enquiry!.Answers);
}
