using Acquisitieloket.Core.Enquiries.Words;

namespace Acquisitieloket.Web.Features.Counter.Enquiry.Check;

/// <summary>What is sent with the last button.</summary>
public sealed class CheckForm
{
    public bool Privacy { get; set; }
    /// <summary>A field that people do not see. Programs that fill in everything give themselves away.</summary>
    public string? Fax { get; set; }
}

/// <summary>All answers in words, with what still stands in the way of sending them.</summary>
public sealed record CheckModel(IReadOnlyList<CheckedSubject> Subjects, bool PhoneLooksOdd)
{
    public bool Complete => Subjects.All(s => s.Faults.Count == 0);
    public bool Privacy { get; init; }
    public required DateTime KeptUntil { get; init; }
    public required IReadOnlyList<Shared.Documents.FileLine> Attachments { get; init; }
}

/// <summary>One subject with its answers and faults.</summary>
public sealed record CheckedSubject(
    EnquirySubject Subject, IReadOnlyList<AnswerLine> Answers, IReadOnlyList<string> Faults);
