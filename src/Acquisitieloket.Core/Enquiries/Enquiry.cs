namespace Acquisitieloket.Core.Enquiries;

/// <summary>What a company submitted, kept as it was submitted. Never changed afterwards.</summary>
public sealed class Enquiry
{
    public long Id { get; set; }
    /// <summary>One per filled-in form or API call: the same key never makes a second enquiry.</summary>
    public required Guid SubmissionKey { get; set; }
    public required DateTime SubmittedAt { get; set; }
    public required Channel Channel { get; set; }
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; set; }
    public required EnquiryAnswers Answers { get; set; }
    /// <summary>The key of the partner that sent it; null for every other way in.</summary>
    public long? ApiKeyId { get; set; }
}

/// <summary>The way by which an enquiry came in.</summary>
public enum Channel
{
    Web = 1,
    Api = 2,
    Phone = 3,
    Email = 4,
    Import = 5,
}
