using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Questions;

/// <summary>
/// Writes the mails about a question, one method per template; the caller adds them. Those to specialists name neither the
/// company nor its lead. Questions are passed with lead, site, plot and department.
/// </summary>
public sealed class QuestionMails(LeadMails mails)
{
    /// <summary>The value that holds the page to which {{link}} leads, where that is not the lead's own.</summary>
    internal const string Page = "page";

    /// <summary>To who answers: a question, and by when. Passed on is one that a colleague cannot answer any more.</summary>
    public OutgoingMail Asked(BackOfficeQuestion question, AppUser to, bool passedOn = false) =>
        ToSpecialist(MailName.QuestionAsked, question, to, new() { ["text"] = question.Text, ["passedOn"] = passedOn ? "1" : "" });

    /// <summary>To who answers: a working day is left, or the date has passed.</summary>
    public OutgoingMail Reminder(BackOfficeQuestion question, AppUser to, bool late) =>
        ToSpecialist(MailName.QuestionReminder, question, to, new() { ["text"] = question.Text, ["late"] = late ? "1" : "" });

    /// <summary>To who would answer: it is not needed any more.</summary>
    public OutgoingMail Withdrawn(BackOfficeQuestion question, AppUser to) =>
        ToSpecialist(MailName.QuestionWithdrawn, question, to, new() { ["reason"] = question.WithdrawReason ?? "" });

    /// <summary>To contact person and asker: the answer; what is said about a confidential lead stays on its page.</summary>
    public OutgoingMail Answered(BackOfficeQuestion question, AppUser to, string answeredBy) =>
        ToAsker(MailName.QuestionAnswered, question, to, new()
        {
            ["answeredBy"] = answeredBy, ["answer"] = question.Lead!.Confidential ? "" : question.Answer ?? "",
        });

    /// <summary>To contact person and asker: it takes longer.</summary>
    public OutgoingMail Moved(BackOfficeQuestion question, AppUser to, string by) =>
        ToAsker(MailName.QuestionMoved, question, to, new()
        {
            ["by"] = by, ["reason"] = question.Lead!.Confidential ? "" : question.ExtraTimeReason ?? "",
        });

    /// <summary>To contact person, asker and coordinators: there was no answer in time. Who may not open the lead gets no link.</summary>
    public OutgoingMail Late(BackOfficeQuestion question, AppUser to, bool mayOpen) =>
        ToAsker(MailName.QuestionLate, question, to, new() { ["closed"] = mayOpen ? "" : "1" });

    private OutgoingMail ToSpecialist(
        string template, BackOfficeQuestion question, AppUser to, Dictionary<string, string> values)
    {
        Describe(question, values);
        values["recipientName"] = to.FullName;
        values[Page] = $"questions/{question.Key}";
        var mail = mails.ToStaffRow(template, question.Lead!, to, values);
        // An answer to the mail would not reach the lead: it belongs on the page.
        values.Remove("reference");
        return mail;
    }

    private OutgoingMail ToAsker(string template, BackOfficeQuestion question, AppUser to, Dictionary<string, string> values)
    {
        Describe(question, values);
        return mails.ToStaff(template, question.Lead!, to, values);
    }

    private static void Describe(BackOfficeQuestion question, Dictionary<string, string> values)
    {
        values["question"] = question.Title();
        values["dueAt"] = Written.Moment(question.DueAt, "nl");
        values["municipality"] = $"{question.Department!.Municipality}";
    }
}
