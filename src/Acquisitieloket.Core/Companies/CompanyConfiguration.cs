using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acquisitieloket.Core.Companies;

internal sealed class CompanyConfiguration : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> company)
    {
        company.HasIndex(c => c.KvkNumber);
        // By this the page of a lead finds other leads of a company from abroad.
        company.HasIndex(c => c.ForeignRegister).HasFilter("\"ForeignRegister\" IS NOT NULL");
        company.HasIndex(c => c.AccountManagerId);
        company.Property(c => c.Name).HasMaxLength(Company.NameLength);
        company.Property(c => c.KvkNumber).HasMaxLength(8);
        company.Property(c => c.ForeignRegister).HasMaxLength(Company.FieldLength);
        company.Property(c => c.Country).HasMaxLength(2);
        company.Property(c => c.Website).HasMaxLength(Company.FieldLength);
        company.Property(c => c.City).HasMaxLength(Company.FieldLength);
        company.Property(c => c.Version).IsConcurrencyToken();
        company.HasOne<People.AppUser>().WithMany().HasForeignKey(c => c.AccountManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.Property(c => c.Name).HasMaxLength(Contact.NameLength);
        contact.Property(c => c.Role).HasMaxLength(Contact.NameLength);
        contact.Property(c => c.Email).HasMaxLength(Contact.EmailLength);
        // By this the intake finds who is known already.
        contact.HasIndex(c => c.MailDomain);
        contact.Property(c => c.MailDomain).HasMaxLength(Contact.EmailLength);
        contact.Property(c => c.Phone).HasMaxLength(Contact.PhoneLength);
        // By these staff find a lead by what they see on a mail or a display.
        contact.HasIndex(c => c.EmailKey);
        contact.Property(c => c.EmailKey).HasMaxLength(Contact.EmailLength);
        contact.HasIndex(c => c.PhoneKey).HasFilter("\"PhoneKey\" IS NOT NULL");
        contact.Property(c => c.PhoneKey).HasMaxLength(Contact.PhoneLength);
        contact.Property(c => c.Language).HasMaxLength(2);
        contact.HasOne(c => c.Company).WithMany(c => c.Contacts).HasForeignKey(c => c.CompanyId);
    }
}
