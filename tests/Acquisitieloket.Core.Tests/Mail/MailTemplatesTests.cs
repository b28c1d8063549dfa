using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Leads.Sharing;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Proposals;
using Acquisitieloket.Core.Proposals.Approvals;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Mail;

public sealed class MailTemplatesTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly Lead lead = new TestData().Lead();

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Write_WhenFilledWithItsValues_LeavesNoPlaceholder(string language)
    {
        lead.Language = language;
        lead.ContactPerson!.PhoneNumber = "+31 74 123 45 67";
        await core.Do<LeadMails>(async mails =>
        {
            foreach (var mail in All(mails, language))
                await core.Do<MailTemplates>(templates =>
                {
                    var written = templates.Write(mail.Template, mail.Language, With(mail.Values, "https://loket.example/x"));
                    Assert.Contains(lead.Reference, written.Subject);
                    // On one line in the HTML, wherever a reader reads it; untouched in addresses and in the plain text.
                    var read = System.Text.RegularExpressions.Regex.Replace(
                        written.Html[written.Html.IndexOf("<body", StringComparison.Ordinal)..], $"<span class=\"whole\">{lead.Reference}</span>|<[^>]*>", "");
                    Assert.DoesNotContain(lead.Reference, read);
                    Assert.DoesNotContain("whole", written.Text);
                    Assert.DoesNotContain("{{", written.Html + written.Text + written.Subject);
                    Assert.Contains("href=\"https://loket.example/x\"", written.Html);
                    Assert.Contains("https://loket.example/x", written.Text);
                    Assert.Contains($"<html lang=\"{mail.Language}\">", written.Html);
                    // Only where somebody reads what is answered.
                    Assert.Equal(mail.Values.ContainsKey("contactPersonEmail"), written.Text.Contains(
                        mail.Language switch { "nl" => "Antwoorden kan gewoon", "de" => "einfach darauf antworten", _ => "simply reply" },
                        StringComparison.Ordinal));
                    return Task.CompletedTask;
                });
        });
    }

    // An answer to a mail for a specialist or a partner would not reach the lead, so it does not say which one it is about.
    [Fact]
    public async Task Write_WhenAMailLeavesTheReferenceOut_LeavesTheLineAboutItOut() =>
        await core.Do<LeadMails>(async mails => await core.Do<MailTemplates>(templates =>
        {
            var (person, department) = (lead.ContactPerson!, lead.ContactPerson!.Department!);
            var question = new BackOfficeQuestion
            {
                Key = Guid.Empty, Lead = lead, Subject = QuestionSubject.Zoning, DepartmentId = 0, Department = department, Text = "Mag dit hier?",
                AskedAt = TestClock.Start, AskedById = 0, DueAt = TestClock.Start, WithdrawReason = "Niet meer nodig.",
            };
            var share = new LeadShare
            {
                Key = Guid.Empty, Lead = lead, WithId = 0, Named = true, Note = "Denk je mee?", SharedAt = TestClock.Start, SharedById = 0, Until = new(2026, 12, 1),
            };
            var approval = new ProposalApproval
            {
                Key = Guid.Empty, Municipality = Municipality.Almelo, AskedAt = TestClock.Start, Proposal = new()
                {
                    Lead = lead, Number = 2, Language = "nl", CreatedAt = TestClock.Start, CreatedByName = "Tom", ValidUntil = new(2026, 12, 1),
                },
            };
            var questions = new QuestionMails(mails);
            foreach (var mail in new[]
            {
                questions.Asked(question, person), questions.Reminder(question, person, late: true), questions.Withdrawn(question, person),
                new ShareMails(mails).Shared(share, person, "Bas"),
                new ApprovalMails(mails).Asked(approval, ["Bornsestraat"], person), new ApprovalMails(mails).Reminder(approval, ["Bornsestraat"], person),
            })
            {
                var written = templates.Write(mail.Template, "nl", With(mail.Values, "https://loket.example/x"));
                Assert.DoesNotContain("Deze mail hoort bij", written.Text);
                Assert.DoesNotContain(lead.Reference, written.Subject + written.Html);
            }
            return Task.CompletedTask;
        }));

    [Fact]
    public async Task Write_WhenValueHoldsMarkup_ShowsItAsText()
    {
        lead.CompanyName = "[klik](javascript:alert(1)) <b>x</b>\r\nBcc: alle@bedrijf.example";
        await core.Do<LeadMails>(async mails =>
        {
            var mail = mails.LeadAssigned(lead, lead.ContactPerson!, "# Kop\n![x](http://spion.example/x.png)");
            await core.Do<MailTemplates>(templates =>
            {
                var written = templates.Write(mail.Template, "nl", With(mail.Values, "https://loket.example/x"));
                Assert.DoesNotContain("<b>", written.Html);
                Assert.DoesNotContain("href=\"javascript", written.Html);
                Assert.DoesNotContain("<img", written.Html);
                Assert.Single(System.Text.RegularExpressions.Regex.Matches(written.Html, "<h1"));
                Assert.DoesNotContain('\n', written.Subject);
                Assert.Contains("[klik](javascript:alert(1)) <b>x</b>", written.Text);
                return Task.CompletedTask;
            });
        });
    }

    [Fact]
    public async Task Write_WhenATermOfAConfidentialLeadRunsOut_SaysWhomToAskInPlaceOfALink()
    {
        (lead.Confidential, lead.CodeName, lead.ContactPerson!.FullName, lead.ContactPerson.Id) = (true, "Berk", "Tom Nijhuis", 1);
        var manager = new TestData(3).User(lead.ContactPerson.Department!);
        manager.Id = 2;
        await core.Do<LeadMails>(async mails =>
        {
            var mail = new TermMails(mails, core.Clock).Of(TermAlert.Manager, Term(), manager);
            await core.Do<MailTemplates>(templates =>
            {
                var written = templates.Write(mail.Template, "nl", With(mail.Values, "https://loket.example/x"));
                Assert.Contains("Overleg met Tom Nijhuis", written.Text);
                Assert.DoesNotContain("https://loket.example/x", written.Text + written.Html);
                Assert.DoesNotContain(lead.CompanyName, written.Text + written.Html + written.Subject);
                return Task.CompletedTask;
            });
        });
    }

    [Fact]
    public async Task Proposal_ForWhoAskedForAnother_GreetsTheAskerAndNamesThatCompany()
    {
        lead.Enquiry!.Answers = lead.Enquiry.Answers with { Company = new() { Name = lead.CompanyName, OnBehalfOf = "Weberei GmbH" } };
        await core.Do<LeadMails>(async mails =>
        {
            var mail = All(mails, "nl").First(m => m.Template == MailName.ProposalReady);
            await core.Do<MailTemplates>(templates =>
            {
                var text = templates.Write(mail.Template, "nl", With(mail.Values, "https://loket.example/x")).Text;
                Assert.Contains($"Dag {lead.Contact!.Name},\n", text);
                Assert.Contains("een locatievoorstel voor Weberei GmbH gemaakt", text);
                Assert.DoesNotContain(lead.CompanyName, text);
                return Task.CompletedTask;
            });
        });
    }

    [Theory]
    [InlineData("nl", "komt in de plaats van voorstel 1", "Hierbij nogmaals de link")]
    [InlineData("en", "takes the place of proposal 1", "once more")]
    [InlineData("de", "ersetzt den Vorschlag 1", "noch einmal der Link")]
    public async Task Proposal_OfALaterVersionOrOnceMore_HasWordsOfItsOwn(string language, string replaced, string again) =>
        await core.Do<LeadMails>(async mails => await core.Do<MailTemplates>(templates =>
        {
            var written = All(mails, language).Where(m => m.Template is MailName.ProposalReady or MailName.ProposalLink)
                .Select(m => templates.Write(m.Template, language, With(m.Values, "https://loket.example/x"))).ToList();
            Assert.Equal([false, true, false], written.Select(w => w.Text.ReplaceLineEndings(" ").Contains(replaced)));
            Assert.Equal([false, false, true], written.Select(w => w.Text.ReplaceLineEndings(" ").Contains(again)));
            Assert.Equal(3, written.Select(w => w.Subject).Distinct().Count());
            return Task.CompletedTask;
        }));

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private IEnumerable<OutgoingMail> All(LeadMails mails, string language)
    {
        var (contact, person) = (lead.Contact!, lead.ContactPerson!);
        var link = new PrivateLink
        {
            Purpose = LinkPurpose.Status, Nonce = Guid.Empty, TokenHash = "", CreatedAt = TestClock.Start,
            ExpiresAt = TestClock.Start + PrivateLink.Lifetime,
        };
        var proposal = new Proposal
        {
            Number = 2, Language = language, CreatedAt = TestClock.Start, CreatedByName = "", ValidUntil = new(2026, 12, 1),
        };
        yield return mails.EnquiryReceived(lead, contact, person, link, TestData.Started(lead));
        yield return mails.ProposalReady(lead, contact, person, proposal, link);
        yield return mails.ProposalReady(lead, contact, person, proposal, link, replaces: 1);
        yield return mails.ProposalLink(lead, contact, person, proposal, link);
        yield return mails.LinkRenewed(lead, contact, person, link);
        yield return mails.ContactPersonChanged(lead, contact, "Anne Bakker", person, link);
        yield return mails.LeadAssigned(lead, person, "De voorkeur van het bedrijf is Hengelo.");
        yield return mails.ProposalAnswered(lead, person, "XL Businesspark", ProposalAnswer.Visit, "Graag in week 40.");
        proposal.Lead = lead;
        foreach (var verdict in Enum.GetValues<ApprovalVerdict>())
            yield return new ApprovalMails(mails).Answered(new()
            {
                Key = Guid.Empty, Proposal = proposal, Municipality = Municipality.Almelo, AskedAt = TestClock.Start,
                Verdict = verdict, AnsweredByName = "Marloes", Remark = "Goed plan.",
            }, person, goesOut: true);
        yield return mails.MessageFromCompany(lead, person, contact.Name, "Wanneer belt u?");
        yield return mails.DocumentsFromCompany(lead, person, contact.Name, "plan.pdf, foto.jpg");
        yield return mails.DocumentsForCompany(lead, contact, person, "kaart.pdf", link);
        yield return mails.FollowUpOverdue(new FollowUp
        {
            Lead = lead, Assignee = person, Subject = "Bel over het voorstel", Origin = FollowUpOrigin.ByHand, DueAt = TestClock.Start,
        }, person, mayOpen: true);
        yield return mails.FollowUpHandedOver(new FollowUp
        {
            Lead = lead, Subject = "Bel over het voorstel", Origin = FollowUpOrigin.ByHand, DueAt = TestClock.Start, Note = "Ik ben er niet.",
        }, lead, person, "Bas Smit");
        foreach (var alert in new[] { TermAlert.Warning, TermAlert.Escalation, TermAlert.Manager })
            yield return new TermMails(mails, core.Clock).Of(alert, Term(), person);
    }

    private ServiceTerm Term() => new()
    {
        Lead = lead, Kind = TermKind.FirstContact, StartedAt = TestClock.Start, WarnAt = TestClock.Start, DueAt = TestClock.Start,
    };

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> values, string link) =>
        new(values) { ["link"] = link };
}
