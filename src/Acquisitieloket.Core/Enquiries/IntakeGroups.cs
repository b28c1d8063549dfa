using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Mail;

namespace Acquisitieloket.Core.Enquiries;

/// <summary>Which enquiries can be looked up and written together: those whose answers say nothing about each other.</summary>
internal static class IntakeGroups
{
    /// <summary>In the order in which they came, with their places, in groups within which none can know another.</summary>
    public static IEnumerable<IReadOnlyList<(int Place, SubmitEnquiry Input)>> Strangers(IReadOnlyList<SubmitEnquiry> inputs)
    {
        var group = new List<(int Place, SubmitEnquiry Input)>();
        foreach (var (place, input) in inputs.Index())
        {
            if (group.Exists(before => MayKnow(input, before.Input)))
            {
                yield return group;
                group = [];
            }
            group.Add((place, input));
        }
        yield return group;
    }

    // The same submission, company, mailbox or mail domain: what the first one wrote decides about the second.
    private static bool MayKnow(SubmitEnquiry one, SubmitEnquiry before)
    {
        var (a, b) = (one.Answers, before.Answers);
        return one.SubmissionKey == before.SubmissionKey
            || a.Company.KvkNumber is { } number && number == b.Company.KvkNumber
            || MailboxKey.Of(a.Contact.Email) == MailboxKey.Of(b.Contact.Email)
            || OwnMailDomain.Of(a.Contact.Email) is { } domain && domain == OwnMailDomain.Of(b.Contact.Email);
    }
}
