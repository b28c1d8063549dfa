using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Drop;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Mail.Inbound.Imap;
using Acquisitieloket.Core.Mail.Smtp;
using Acquisitieloket.Core.Settings;
using Acquisitieloket.Core.Templates;
using Acquisitieloket.Core.Templates.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail;

internal static class MailRegistration
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations()
            .Validate(mail => mail.Inbound.Fault is null, "Mail:Inbound is not right: an address without a plus, ports and numbers within reason.")
            .ValidateOnStart();
        services.AddOptions<TemplateOptions>().BindConfiguration(TemplateOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TemplateFiles>().AddSingleton<MailTemplates>();
        services.AddSingleton<SavedTexts>().AddSingleton<ILiveSetting>(provider => provider.GetRequiredService<SavedTexts>());
        services.AddSingleton<EditableTexts>().AddSingleton<TextPreview>().AddScoped<TextService>();
        services.AddSingleton<DropTransport>().AddSingleton<DropFolder>().AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host is { Length: > 0 }
                ? provider.GetRequiredService<SmtpTransport>()
                : provider.GetRequiredService<DropTransport>());
        services.AddDueWork<OutgoingMail, MailWorker>(new DueWorkSettings { Name = "mail", AtOnce = 4 }, new()
        {
            About = m => new WorkAbout(m.Id, m.LeadId, m.Template),
            // What a company was sent stays as long as its lead does: it may ask to see it.
            MayForget = m => m.LeadId == null,
            Retried = AuditKind.MailRetried, Dropped = AuditKind.MailDropped,
            Told = m => [("template", m.Template), ("to", m.ToName)],
        });
        services.AddSingleton<PublicAddress>().AddSingleton<LinkKey>().AddSingleton<LeadMails>().AddSingleton<PageMails>();
        services.AddScoped<PrivateLinks>();
        return services.AddInboundMail();
    }

    private static IServiceCollection AddInboundMail(this IServiceCollection services)
    {
        services.AddSingleton<ReplyAddress>().AddSingleton<HeldMails>().AddSingleton<DroppedIn>();
        services.AddSingleton<IMailSource>(provider => provider.GetRequiredService<DroppedIn>()).AddSingleton<IMailSource, ImapMailbox>();
        services.AddScoped<InboundDesk>().AddScoped<InboundLanding>().AddScoped<InboundBounces>();
        services.AddScoped<HeldMailService>().AddScoped<InboundCleanUp>().AddSingleton<InboundRun>();
        // The mails that wait are the work: each is stored once under its key, whichever node reads it.
        return services.AddSingleton(provider => new WorkKind(
            "inbound", typeof(ReceivedMail), LookEvery, provider.GetRequiredService<InboundRun>().RunAsync));
    }
}
