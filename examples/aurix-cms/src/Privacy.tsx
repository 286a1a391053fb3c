export function Privacy() {
  return (
    <article className="policy">
      <h1>Privacy Policy</h1>
      <p className="aside">
        Last updated: <time dateTime="2026-04-06">Apr 6, 2026</time>
      </p>
      <p className="note">
        <strong>Note:</strong> These policies are written for a typical SaaS product. If you need custom
        compliance language for your jurisdiction or industry, we recommend professional legal review.
      </p>

      <h2>Overview</h2>
      <p>
        Aurix CMS (“Aurix”, “we”, “us”) provides a SaaS platform that helps agencies and teams manage clients,
        projects, communication, files, and billing. This Privacy Policy explains what we collect, how we use
        it, and your choices.
      </p>

      <h2>Information we collect</h2>
      <dl>
        <dt>Account and profile data</dt>
        <dd>Names, emails, organization/workspace names, and user roles/permissions.</dd>
        <dt>Customer content</dt>
        <dd>
          Data you upload or create in Aurix CMS, such as client records, messages, tasks, files, invoices,
          and payment status (the “Content”).
        </dd>
        <dt>Usage and device data</dt>
        <dd>
          Basic telemetry like pages viewed and feature usage to improve product performance and reliability.
          We collect it with your consent: see <a href="#stored">Cookies and telemetry in detail</a>.
        </dd>
        <dt>Support communications</dt>
        <dd>Information you share when you contact us for support or sales.</dd>
      </dl>

      <h2>How we use information</h2>
      <ul>
        <li>Provide, maintain, and secure the service.</li>
        <li>Operate core features: permissions, client invites, messaging, and billing.</li>
        <li>Improve reliability and user experience.</li>
        <li>Communicate about the product, support requests, and account notices.</li>
        <li>Comply with legal obligations and enforce our terms.</li>
      </ul>

      <h2>Sharing and disclosure</h2>
      <p>
        We do not sell your personal information. We may share data with vendors that help us run the service
        (e.g., hosting, analytics, email, billing) under appropriate contractual safeguards.
      </p>
      <p>
        We may disclose information if required by law, to protect our rights, or to investigate fraud or
        abuse.
      </p>

      <h2>Data retention</h2>
      <p>
        We retain personal information and Content for as long as your account is active or as needed to
        provide the service. You may request deletion of your account data, subject to legal and contractual
        obligations.
      </p>

      <h2>Security</h2>
      <p>
        We use administrative, technical, and organizational measures designed to protect data. No method of
        transmission or storage is 100% secure, but we continuously improve controls to reduce risk.
      </p>

      <h2>Your choices</h2>
      <ul>
        <li>Access and update your account information within the product.</li>
        <li>Request deletion of your account by contacting us.</li>
        <li>Opt out of non-essential communications by using unsubscribe links (where available).</li>
        <li>
          Opt out of telemetry and remembered settings under{' '}
          <a href="#cookie-preferences">Cookie preferences</a>, or in Settings.
        </li>
      </ul>

      <h2>International users</h2>
      <p>
        Aurix CMS may process information in countries other than yours. Where required, we use appropriate
        transfer mechanisms.
      </p>

      <h2 id="stored">Cookies and telemetry in detail</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Purpose</th>
            <th scope="col">Kept for</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <code>aurix-assent</code>
            </td>
            <td>Essential: remembers what you allowed</td>
            <td>6 months</td>
          </tr>
          <tr>
            <td>
              <code>aurix-view</code>
            </td>
            <td>Preference: projects as a list or as a board</td>
            <td>Until you withdraw</td>
          </tr>
        </tbody>
      </table>
      <p>
        Telemetry is sent by Plausible, which sets no cookie. It starts when you agree and ends when you
        withdraw.
      </p>

      <p>
        Questions regarding these terms? Contact <a href="mailto:sales@aurixcms.com">sales@aurixcms.com</a> or
        visit our Contact Page.
      </p>
    </article>
  )
}
