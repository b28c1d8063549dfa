using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Tests.Features.Status;

/// <summary>What was not sent yet goes along with what was.</summary>
public sealed partial class EraseTests
{
    [Fact]
    public async Task Grant_WhenFormsWereNotSentYet_ForgetsThoseOfTheAddressAndNoOthers()
    {
        var (now, email) = (App.Clock.GetUtcNow().UtcDateTime, (await scene.Lead()).Contact!.Email);
        foreach (var typed in new[] { $" {email.ToUpperInvariant()} ", $"x{email}" })
            await App.Add(new EnquiryDraft
            {
                Key = Guid.NewGuid(), CreatedAt = now, ExpiresAt = now.AddDays(7),
                Form = $"{{\"contact\":{{\"Contact.Email\":[\"{typed}\"]}}}}",
            });
        await App.Add(MailedDraft(email, now));
        await AskToErase();
        await GrantAsync();
        var left = Assert.Single(await App.Read(db => db.EnquiryDrafts.ToListAsync()));
        Assert.Contains($"x{email}", left.Form);
        Assert.DoesNotContain(await App.Read(db => db.OutgoingMails.ToListAsync()), m => m.Template == DraftLinks.Template);
    }

    private static OutgoingMail MailedDraft(string email, DateTime now) => new()
    {
        Draft = new EnquiryDraft { Key = Guid.NewGuid(), Form = "{}", CreatedAt = now, ExpiresAt = now.AddDays(7) },
        MessageId = "<x@y>", ToAddress = email, ToName = email, Template = DraftLinks.Template, Language = "nl",
        Values = new Dictionary<string, string>(), CreatedAt = now, DueAt = now.AddDays(1),
    };
}
