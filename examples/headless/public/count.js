document.querySelector('#count')?.append('This visit has been counted.')
