using Acquisitieloket.Core.Assignment;
using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.FollowUps;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.Matching;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Leads;

/// <summary>Builds all rows of a new lead for the intake, which saves them.</summary>
public sealed class LeadOpening(
    AppDbContext db, TimeProvider clock, TermClock terms, PrivateLinks links, LeadMails mails, IntakeQueries queries, NewRows rows)
{
    // For whom several are opened together is read once.
    private readonly Dictionary<long, AppUser> people = [];

    /// <summary>
    /// Adds the enquiry, the lead and everything that must exist from its first moment; a confirmation by mail only when the
    /// address may get one. Returns the status token.
    /// </summary>
    public async Task<(Lead Lead, string Token)> OpenAsync(
        SubmitEnquiry input, Company? known, Choice choice, bool confirm, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (company, contact) = CompanyOf(input, known, now);
        var received = input.ReceivedAt is { } at && at < now ? at : now;
        var lead = NewLead(input, company, contact, choice, now, received);
        rows.Add(new StageChange { Lead = lead, To = LeadStage.New, At = now, ByName = Actor.System.Name });
        var started = StartTerms(lead, received, input.Spoken);

        rows.Add(
            AuditTrail.New(lead, input.EnteredBy ?? Actor.Company(contact.Name), AuditKind.EnquiryReceived, received,
                ("channel", input.Channel.ToString())),
            AuditTrail.New(lead, Actor.System, AuditKind.ContactPersonAssigned, now,
                ("to", choice.Person.Name), ("reason", choice.Reason)));

        if (input is { Spoken: true, EnteredBy: { } by })
            Spoke(lead, by, received, now);

        var (link, token) = links.Create(lead, LinkPurpose.Status);
        rows.Add(link);
        if (!people.TryGetValue(choice.Person.UserId, out var person))
            people[choice.Person.UserId] = person = await queries.PersonAsync(db, choice.Person.UserId, cancellation);
        if (confirm)
            rows.Add(mails.EnquiryReceived(lead, contact, person, link, started));
        rows.Add(mails.LeadAssigned(lead, person, choice.Reason));
        return (lead, token);
    }

    private ServiceTerm[] StartTerms(Lead lead, DateTime now, bool spoken)
    {
        ServiceTerm[] started = [terms.Start(lead, TermKind.FirstContact, now), terms.Start(lead, TermKind.FirstSiteList, now)];
        if (spoken)
            TermClock.Meet(started, TermKind.FirstContact, now);
        rows.Add(started);
        TermClock.Publish(lead, started);
        if (!spoken)
            rows.Add(FollowUpPlan.New(lead, lead.ContactPersonId, "Eerste contact met het bedrijf", started[0].DueAt,
            FollowUpOrigin.Intake, now));
        return started;
    }

    // The call by which the enquiry came is a contact moment like any other: nobody writes it down once more.
    private void Spoke(Lead lead, Actor by, DateTime received, DateTime now)
    {
        const string text = "Het bedrijf belde met deze vraag.";
        rows.Add(new Interaction
        {
            Lead = lead, Kind = InteractionKind.Call, Reached = true, Text = text, At = received, ById = by.UserId, ByName = by.Name,
        });
        rows.Add(
            AuditTrail.New(lead, by, AuditKind.InteractionAdded, now, ("kind", nameof(InteractionKind.Call)), ("reached", "true"),
                ("text", text), ("at", $"{WorkingCalendar.ToLocal(received):yyyy-MM-dd HH:mm}")),
            AuditTrail.New(lead, by, AuditKind.TermMet, now, ("term", nameof(TermKind.FirstContact))));
    }

    private static (Company, Contact) CompanyOf(SubmitEnquiry input, Company? known, DateTime now)
    {
        var (asked, person) = (input.Answers.Company, input.Answers.Contact);
        var company = known ?? new Company
        {
            Name = asked.Name, KvkNumber = asked.KvkNumber, ForeignRegister = asked.ForeignRegister, Country = asked.Country,
            Website = asked.Website, City = asked.City, CreatedAt = now,
        };
        return (company, new Contact
        {
            Company = company, Name = person.Name, Role = person.Role, Email = person.Email, Phone = person.Phone,
            Language = input.Language, PreferredChannel = person.PreferredChannel,
        });
    }

    private static Lead NewLead(SubmitEnquiry input, Company company, Contact contact, Choice choice, DateTime now, DateTime received)
    {
        var answers = input.Answers;
        var lead = new Lead
        {
            Reference = LeadReference.New(),
            Enquiry = new Enquiry
            {
                SubmissionKey = input.SubmissionKey, SubmittedAt = received, Channel = input.Channel,
                Language = input.Language, Answers = answers, ApiKeyId = input.ApiKeyId,
            },
            Company = company, Contact = contact,
            // As it was typed: what we know of the company from before is not for whoever knows its number.
            CompanyName = answers.Company.Name, Description = answers.Description,
            Stage = LeadStage.New, StageSince = received, CreatedAt = received, LastActivityAt = now,
            DepartmentId = choice.Person.DepartmentId, ContactPersonId = choice.Person.UserId,
            FirstContactPersonId = choice.Person.UserId, FirstDepartmentId = choice.Person.DepartmentId, FirstAssignedAt = now,
            StandsInForId = choice.StandsInForId, AssignedBy = choice.Rule, AssignmentReason = choice.Reason,
            Requirements = answers.Requirements,
            Segment = Classification.SegmentOf(answers.Requirements),
            Cluster = Classification.ClusterOf(answers.Requirements),
            Language = input.Language, Channel = input.Channel, FoundVia = answers.FoundVia,
            Confidential = answers.Confidential, CodeName = answers.CodeName,
        };
        lead.CopyFigures();
        lead.CopyMove();
        return lead;
    }
}
