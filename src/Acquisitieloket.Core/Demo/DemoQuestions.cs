using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Questions;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Core.Demo;

/// <summary>Three questions to the specialist in Enschede: one answered, one for the coming days and one that is late.</summary>
internal sealed class DemoQuestions(DemoScene scene)
{
    private const string Specialist = "Sanne Koopman";

    /// <summary>Puts them about the leads that were opened last and look for a place now.</summary>
    public void Ask(IEnumerable<Lead> leads)
    {
        var about = leads.Where(l => !l.Confidential && l.Stage == LeadStage.Matching && AskedAfter(l) <= scene.Now)
            .OrderByDescending(l => l.CreatedAt).Take(3).ToList();
        (QuestionSubject Subject, string Text, int DueIn, string? Answer)[] asked =
        [
            (QuestionSubject.Environment, "Past categorie 4.1 hier als er ook ’s nachts geladen wordt?", 3, null),
            (QuestionSubject.Zoning, "Staat het omgevingsplan een kantoordeel van 40 % toe, of is een afwijking nodig?", -1, null),
            (QuestionSubject.Permit, "Hoe lang duurt een omgevingsvergunning voor een hal van 6.000 m² met 12 meter hoogte?", 2,
                "Reken op acht weken na een volledige aanvraag. Een vooroverleg scheelt tijd; mail de tekeningen vast."),
        ];
        foreach (var (lead, question) in about.Zip(asked))
            Add(lead, question.Subject, question.Text, question.DueIn, question.Answer);
    }

    private DateTime AskedAfter(Lead lead) => scene.Between(lead.StageSince, scene.Now, 0.5);

    private void Add(Lead lead, QuestionSubject subject, string text, int dueIn, string? answer)
    {
        var (specialist, asker, at) = (scene.People.Single(p => p.FullName == Specialist), scene.ContactPersonOf(lead), AskedAfter(lead));
        var due = DueAt(dueIn);
        var question = new BackOfficeQuestion
        {
            Key = Guid.NewGuid(), Lead = lead, Subject = subject, DepartmentId = specialist.DepartmentId, Specialist = specialist,
            SpecialistId = specialist.Id, Text = text, AskedAt = at < due ? at : due.AddDays(-7), AskedById = lead.ContactPersonId, DueAt = due,
            Answer = answer, AnsweredAt = answer is null ? null : scene.Between(at, scene.Now, 0.8), AnsweredById = answer is null ? null : specialist.Id,
        };
        scene.Db.Questions.Add(question);
        foreach (var late in new[] { false, true })
        {
            // Who is late has been reminded already: filling the demo sends no mail.
            var moment = late ? due : scene.Calendar.AddDays(due.AddDays(-7), 4);
            scene.Db.QuestionReminders.Add(new QuestionReminder
            {
                Question = question, Late = late, DueAt = moment, DoneAt = question.AnsweredAt ?? (moment <= scene.Now ? moment : null),
            });
        }
        scene.Record(lead, asker, AuditKind.QuestionAsked, question.AskedAt, ("question", question.Title()), ("to", Specialist),
            ("due", $"{WorkingCalendar.ToLocal(due):yyyy-MM-dd HH:mm}"), ("text", text));
        if (question.AnsweredAt is { } answered)
            scene.Record(lead, new Actor(specialist.Id, Specialist), AuditKind.QuestionAnswered, answered,
                ("question", question.Title()), ("text", answer));
    }

    // Working days from today, at the hour at which offices close.
    private DateTime DueAt(int workingDays)
    {
        var (day, step) = (WorkingCalendar.DayOf(scene.Now), Math.Sign(workingDays));
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (WorkingCalendar.IsWorkingDay(day))
                left--;
        }
        return WorkingCalendar.ToUtc(day.ToDateTime(new TimeOnly(17, 0)));
    }
}
