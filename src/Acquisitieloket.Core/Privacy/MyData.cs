using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Questions;

namespace Acquisitieloket.Core.Privacy;

/// <summary>
/// All that the counter holds of one enquiry and that its company may have (AVG, articles 15 and 20). Moments are UTC.
/// Working notes of colleagues are not in it: those of a contact moment only say that it was there.
/// </summary>
public sealed record MyData
{
    public required DateTime MadeAt { get; init; }
    public required string Reference { get; init; }
    /// <summary>Two letters: nl, en or de.</summary>
    public required string Language { get; init; }
    public required LeadStage Stage { get; init; }
    public required string ContactPerson { get; init; }
    public required string Department { get; init; }
    public required MyEnquiry Enquiry { get; init; }
    public required MyContact Contact { get; init; }
    public required MyCompany Company { get; init; }
    /// <summary>What the company needs as it stands now; the enquiry holds what was asked at first.</summary>
    public required Requirements Requirements { get; init; }
    /// <summary>The other answers as they are known now.</summary>
    public required FurtherAnswers Further { get; init; }
    public required IReadOnlyList<MyStage> Stages { get; init; }
    public required IReadOnlyList<MyMoment> ContactMoments { get; init; }
    public required IReadOnlyList<MyMessage> Messages { get; init; }
    public required IReadOnlyList<MyProposal> Proposals { get; init; }
    /// <summary>What the company told after it settled: jobs and m² in use.</summary>
    public required IReadOnlyList<MyAftercare> Aftercare { get; init; }
    public required IReadOnlyList<MyVisit> Visits { get; init; }
    /// <summary>What specialists of the municipalities were asked for this enquiry.</summary>
    public required IReadOnlyList<MyQuestion> Questions { get; init; }
    /// <summary>Partners outside the municipalities who could see the enquiry; colleagues are counted in <see cref="Access"/>.</summary>
    public required IReadOnlyList<MyShare> Shares { get; init; }
    public required IReadOnlyList<MyDocument> Documents { get; init; }
    public required IReadOnlyList<MyCorrection> Corrections { get; init; }
    public required IReadOnlyList<MyMail> Mails { get; init; }
    /// <summary>Since when the company wants to hear when something fits; null without its yes.</summary>
    public required DateTime? OfferConsentAt { get; init; }
    public required IReadOnlyList<MyLink> Links { get; init; }
    public required IReadOnlyList<MyErasureRequest> ErasureRequests { get; init; }
    /// <summary>How often employees opened the file, a Dutch calendar day each; who they were is not told.</summary>
    public required IReadOnlyList<MyAccess> Access { get; init; }
}

/// <summary>What was submitted, as it was submitted.</summary>
public sealed record MyEnquiry(DateTime SubmittedAt, Channel Channel, EnquiryAnswers Answers);

public sealed record MyContact(
    string Name, string? Role, string Email, string? Phone, string Language, ContactChannel? PreferredChannel);

/// <summary>The name is that of this enquiry; the rest is left out when other enquiries share the company.</summary>
public sealed record MyCompany(
    string Name, string? KvkNumber, string? ForeignRegister, string? Country, string? Website, string? City);

public sealed record MyStage(LeadStage Stage, DateTime At);

public sealed record MyMoment(InteractionKind Kind, bool Reached, DateTime At);

public sealed record MyMessage(DateTime At, string By, bool FromCompany, string Text);

public sealed record MyProposal(
    int Number, DateTime SentAt, DateTime? OpenedAt, DateTime? DownloadedAt, DateOnly ValidUntil,
    DateTime? WithdrawnAt, string? WithdrawReason, IReadOnlyList<MyAnswer> Sites);

public sealed record MyAnswer(string Site, ProposalAnswer? Answer, string? Text, DateTime? At);

/// <summary>Figures some months after the company settled; null for what it did not tell.</summary>
public sealed record MyAftercare(DateTime At, int Months, int? Jobs, int? M2);

public sealed record MyVisit(
    string? Site, DateTime AskedAt, string? Wishes, DateTime? StartsAt, DateTime? EndsAt, string? Place, DateTime? CancelledAt);

public sealed record MyQuestion(
    QuestionSubject Subject, string? Site, DateTime AskedAt, string Text, string? Answer, DateTime? AnsweredAt, DateTime? WithdrawnAt);

/// <summary>With whom the enquiry was shared; the last day is that of the end, or on which it ends by itself.</summary>
public sealed record MyShare(string Organisation, bool Named, DateTime SharedAt, DateOnly Until);

public sealed record MyDocument(string Name, string MediaType, long Bytes, DateTime AddedAt, bool FromCompany);

/// <summary>Each corrected field with "from → to".</summary>
public sealed record MyCorrection(DateTime At, IReadOnlyDictionary<string, string> Fields);

/// <summary>A mail to the company; the moment is null while it waits.</summary>
public sealed record MyMail(string Template, string To, DateTime? SentAt);

public sealed record MyLink(LinkPurpose Opens, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt);

public sealed record MyErasureRequest(
    DateTime RequestedAt, string? Text, DateTime AnswerBy, DateTime? AnsweredAt, bool? Granted, string? Reason);

public sealed record MyAccess(DateOnly Day, int Times);
