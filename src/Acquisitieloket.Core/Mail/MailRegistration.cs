using Acquisitieloket.Core.Jobs;
using Acquisitieloket.Core.Leads;
using Acquisitieloket.Core.Mail.Drop;
using Acquisitieloket.Core.Mail.Smtp;
using Acquisitieloket.Core.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Acquisitieloket.Core.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TemplateOptions>().BindConfiguration(TemplateOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TemplateFiles>().AddSingleton<MailTemplates>();
        services.AddSingleton<DropTransport>().AddSingleton<DropFolder>().AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host is { Length: > 0 }
                ? provider.GetRequiredService<SmtpTransport>()
                : provider.GetRequiredService<DropTransport>());
        services.AddDueWork<OutgoingMail, MailWorker>(new DueWorkSettings { Name = "mail", AtOnce = 4 });
        services.AddSingleton<PublicAddress>().AddSingleton<LinkKey>().AddSingleton<LeadMails>().AddSingleton<PageMails>();
        return services.AddScoped<PrivateLinks>().AddScoped<GivenUpMails>();
    }
}
