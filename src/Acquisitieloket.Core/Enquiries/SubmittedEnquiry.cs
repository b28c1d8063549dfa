using Acquisitieloket.Core.Audit;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>An enquiry as it comes in, the same from form, API and staff.</summary>
public sealed record SubmitEnquiry
{
    /// <summary>One per filled-in form; the same key gives the same lead again.</summary>
    public required Guid SubmissionKey { get; init; }
    public required Channel Channel { get; init; }
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; init; }
    public required EnquiryAnswers Answers { get; init; }
    /// <summary>The key of the partner that sends it; null for every other way in.</summary>
    public long? ApiKeyId { get; init; }
    /// <summary>When a phone call or mail came in (UTC), from which moment the terms count; null for now.</summary>
    public DateTime? ReceivedAt { get; init; }
    /// <summary>The employee who enters it for a company; null when the company does it.</summary>
    public Actor? EnteredBy { get; init; }
    /// <summary>That employee spoke with the company when it called: this was the first contact.</summary>
    public bool Spoken { get; init; }
    /// <summary>That employee would like to be its contact person, which the rules allow or not.</summary>
    public bool TakesIt { get; init; }
}

/// <summary>What became of an enquiry: its lead and the token of its status page, empty once that link was closed.</summary>
public sealed record SubmittedEnquiry(long LeadId, string Reference, string StatusToken);
