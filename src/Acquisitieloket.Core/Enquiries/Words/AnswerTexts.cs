namespace Acquisitieloket.Core.Enquiries.Words;

/// <summary>
/// Names the words of an enquiry, the same on form, check page and status page. A key is the path of the answer
/// ("Company.Name"), with .Hint for its hint; a choice is its enum and value ("Tenure.Buy").
/// </summary>
public sealed class AnswerTexts;
